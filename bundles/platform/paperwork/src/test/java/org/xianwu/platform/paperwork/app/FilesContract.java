package org.xianwu.platform.paperwork.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.audit.ChangeCursor;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.operation.Health;
import org.xianwu.platform.api.paperwork.AttachmentOwner;
import org.xianwu.platform.api.paperwork.Attachments.Attachment;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.paperwork.config.FileSettings;
import org.xianwu.platform.paperwork.inspection.FileType;
import org.xianwu.platform.paperwork.inspection.Made;
import org.xianwu.platform.paperwork.inspection.VirusScanner;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.FakeHolders;
import org.xianwu.platform.testkit.RecordingNotices;

/** What holds for uploads and files of records on every database. */
abstract class FilesContract {

  private static final String LEDGER = "visits.visit";
  private static final Caller CLERK = Callers.person(7, "许青禾").build();
  private static final Caller OTHER = Callers.person(8, "沈一诺").build();
  private static final Caller GUARD =
      Callers.person(9, "罗听松").may(PaperworkPermissions.STOPPED_DECIDE).build();

  @TempDir private Path data;

  private final RecordingNotices notices = new RecordingNotices();
  private final Visits visits = new Visits();
  private final FileHealth health = new FileHealth();
  private EmbeddedStore store;
  private Uploads uploads;
  private FileCabinet cabinet;
  private Stops stops;
  private int keys;

  abstract EmbeddedStore open();

  @BeforeEach
  void begin() {
    store = open();
    store.callers().set(CLERK);
    FileSettings settings =
        new FileSettings(
            EnumSet.of(FileType.PDF, FileType.DOCX, FileType.PNG),
            1 << 20,
            data.resolve("files"),
            data.resolve("uploads"),
            VirusScanner.NONE,
            store.clock());
    FileRoom room =
        FileRoom.of(
            store, settings, new FakeHolders().role("security.administrator", 9L), notices, health);
    stops = room.stops();
    uploads = room.uploads();
    cabinet = room.cabinet();
    cabinet.add(visits);
  }

  @AfterEach
  void end() {
    store.close();
  }

  @Test
  void aFileArrivesInPartsAndGoesOnWhereTheLineBroke() throws IOException {
    byte[] file = Made.docx("关于考察的函");
    String key = key();
    int half = file.length / 2;

    assertThat(send(key, "函.docx", file, 0, half)).isEmpty();
    assertThat(uploads.received(key)).isEqualTo(half);
    assertCode(
        "paperwork.file-part-misplaced", () -> send(key, "函.docx", file, half + 5, file.length));
    assertThat(send(key, "函.docx", file, half - 3, half + 3)).isEmpty();
    Attachment kept = send(key, "函.docx", file, half + 3, file.length).orElseThrow();

    assertThat(kept.name()).isEqualTo("函.docx");
    assertThat(kept.size()).isEqualTo(file.length);
    assertThat(kept.digest()).hasSize(64);
    assertThat(kept.read()).isTrue();
    try (InputStream in = cabinet.open(kept.id())) {
      assertThat(in.readAllBytes()).isEqualTo(file);
    }
    assertThat(filesBelow("uploads")).isEmpty();
    assertThat(send(key, "函.docx", file, half + 3, file.length)).contains(kept);
    assertThat(uploads.received(key)).isEqualTo(file.length);
  }

  @Test
  void theSameContentIsKeptOnce() throws IOException {
    byte[] file = Made.picture("png");
    Attachment first = upload("a.png", file);
    Attachment second = upload("b.png", file);

    assertThat(second.digest()).isEqualTo(first.digest());
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(filesBelow("files")).hasSize(1);
  }

  @Test
  void whatIsNotTakenIsRefusedBeforeItIsSent() throws IOException {
    byte[] none = new byte[0];
    assertCode("paperwork.file-type", () -> upload("a.exe", new byte[9]));
    assertCode("paperwork.file-type", () -> upload("a.xlsx", new byte[9]));
    assertCode("paperwork.file-old-format", () -> upload("a.doc", new byte[9]));
    assertCode("paperwork.file-empty", () -> upload("a.pdf", none));
    assertCode("paperwork.file-name", () -> upload("..", new byte[9]));
    assertCode(
        "paperwork.file-too-large",
        () -> uploads.receive(new Uploads.Part(key(), "a.pdf", 0, 9, 2 << 20), body(none)));
    assertThat(filesBelow("uploads")).isEmpty();
    assertThat(upload("C:\\scan\\a.png", Made.picture("png")).name()).isEqualTo("a.png");
  }

  @Test
  void aMarkedFileLeavesNothingBehindButAStop() throws IOException {
    byte[] secret = Made.docx("机密★1年", "某某要地");

    assertCode("paperwork.file-marked", () -> upload("某某要地.docx", secret));

    assertThat(filesBelow("")).isEmpty();
    assertThat(trail()).noneMatch(row -> row.toString().contains("某某要地"));
    assertThat(trail()).anyMatch(row -> row.change().action().equals("stop-upload"));
    assertThat(notices.take())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.readers()).containsExactly(9L);
              assertThat(notice.toString()).doesNotContain("某某要地");
            });
    assertThat(stops.waitingFor(GUARD)).hasSize(1);
    assertThat(stops.waitingFor(CLERK)).isEmpty();
  }

  @Test
  void theSecurityAdministratorReleasesAMistakenStop() throws IOException {
    byte[] mistaken = Made.docx("秘密");
    assertCode("paperwork.file-marked", () -> upload("小说.docx", mistaken));
    long stop = Long.parseLong(stops.waitingFor(GUARD).get(0).id().substring("stopped-".length()));

    assertCode("access.denied", () -> stops.decide(stop, true, "书名"));
    store.callers().run(GUARD, () -> stops.decide(stop, true, "书名，不涉密"));
    store
        .callers()
        .run(
            GUARD,
            () -> assertCode("paperwork.stop-decided", () -> stops.decide(stop, false, "再议")));

    assertThat(stops.waitingFor(GUARD)).isEmpty();
    assertThat(upload("小说.docx", mistaken).name()).isEqualTo("小说.docx");
    assertCode("paperwork.file-marked", () -> upload("小说.docx", Made.docx("秘密", "另一本")));
  }

  @Test
  void aRecordTakesFilesOverAndTheHistoryKeepsThemWhenTheyGo() throws IOException {
    Attachment letter = upload("函.docx", Made.docx("函"));
    Attachment scan = upload("扫描.png", Made.picture("png"));

    cabinet.keep(LEDGER, 17, "letter", List.of(letter.id(), scan.id()));
    assertThat(cabinet.of(LEDGER, 17))
        .extracting(Attachment::name)
        .containsExactly("函.docx", "扫描.png");
    cabinet.keep(LEDGER, 17, "letter", List.of(scan.id()));

    assertThat(cabinet.of(LEDGER, 17)).extracting(Attachment::id).containsExactly(scan.id());
    assertThat(store.changeLog().historyOf(LEDGER, 17))
        .extracting(row -> row.change().action() + " " + row.change().reason())
        .contains("attach 函.docx", "attach 扫描.png", "detach 函.docx");
    assertCode(
        "paperwork.file-taken", () -> cabinet.attach(LEDGER, 18, "letter", List.of(scan.id())));
    assertCode("paperwork.file-slot-unknown", () -> cabinet.attach(LEDGER, 17, "photo", List.of()));
  }

  @Test
  void onlyTheUploaderAttachesAndOnlyAsManyAsFit() throws IOException {
    Attachment mine = upload("a.png", Made.picture("png"));
    store.callers().set(OTHER);
    assertCode(
        "paperwork.file-unknown", () -> cabinet.attach(LEDGER, 17, "letter", List.of(mine.id())));
    assertCode("paperwork.file-unknown", () -> cabinet.attach(LEDGER, 17, "letter", List.of(404L)));
    assertCode("request.not-found", () -> cabinet.give(mine.id(), "download"));
    store.callers().set(CLERK);
    assertCode(
        "paperwork.file-slot-full",
        () -> cabinet.attach(LEDGER, 17, "letter", List.of(mine.id(), 2L, 3L)));
  }

  @Test
  void theFileFailsWithTheTransactionOfItsRecord() throws IOException {
    Attachment scan = upload("a.png", Made.picture("png"));
    assertThatThrownBy(
            () ->
                store
                    .store()
                    .write(
                        Act.CREATE,
                        em -> {
                          cabinet.attach(LEDGER, 17, "letter", List.of(scan.id()));
                          throw new IllegalStateException("the letter was refused");
                        }))
        .hasMessageContaining("refused");
    assertThat(cabinet.of(LEDGER, 17)).isEmpty();
    cabinet.attach(LEDGER, 17, "letter", List.of(scan.id()));
    assertThat(cabinet.of(LEDGER, 17)).hasSize(1);
  }

  @Test
  void theFunctionDecidesWhoSeesAndChangesFilesAndTheTrailKeepsWhoLooked() throws IOException {
    Attachment scan = upload("a.png", Made.picture("png"));
    cabinet.add(LEDGER, 17, "letter", List.of(scan.id()));

    store.callers().set(OTHER);
    assertCode("request.not-found", () -> cabinet.readable(LEDGER, 17));
    assertCode("request.not-found", () -> cabinet.give(scan.id(), "download"));
    assertCode("request.not-found", () -> cabinet.take(scan.id()));
    store.callers().set(CLERK);
    assertThat(cabinet.give(scan.id(), "download").name()).isEqualTo("a.png");
    assertThat(store.changeLog().historyOf(LEDGER, 17))
        .extracting(row -> row.change().action())
        .contains("download");
    visits.closed = true;
    assertCode("paperwork.file-fixed", () -> cabinet.take(scan.id()));
    visits.closed = false;
    cabinet.take(scan.id());
    assertThat(cabinet.readable(LEDGER, 17)).isEmpty();
  }

  @Test
  void whatNobodyTookOverIsClearedAfterADay() throws IOException {
    store.clock().set(Instant.now()); // the disk has its own time
    byte[] png = Made.picture("png");
    upload("loose.png", png);
    cabinet.attach(LEDGER, 17, "letter", List.of(upload("kept.docx", Made.docx("函")).id()));
    send(key(), "half.png", png, 0, 5);
    uploads.clearOld();
    assertThat(filesBelow("files")).hasSize(2);

    store.clock().set(Instant.now().plus(Duration.ofHours(25)));
    uploads.clearOld();

    assertThat(filesBelow("files")).hasSize(1);
    assertThat(filesBelow("uploads")).isEmpty();
    assertThat(cabinet.of(LEDGER, 17)).hasSize(1);
  }

  @Test
  void anUploadCanBeForgotten() throws IOException {
    byte[] png = Made.picture("png");
    String half = key();
    send(half, "a.png", png, 0, 5);
    uploads.cancel(half);
    assertThat(uploads.received(half)).isZero();
    assertThat(filesBelow("uploads")).isEmpty();
  }

  @Test
  void aContentThatIsGoneIsNamed() throws IOException {
    Attachment scan = upload("a.png", Made.picture("png"));
    for (Path file : filesBelow("files")) {
      Files.delete(file);
    }
    assertCode("paperwork.file-lost", () -> cabinet.open(scan.id()));
  }

  private List<LoggedChange> trail() {
    return store.changeLog().after(ChangeCursor.START, 100).rows();
  }

  private List<Path> filesBelow(String folder) throws IOException {
    Path root = data.resolve(folder);
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void whatWasAlteredOnTheDiskIsNotGivenOutAndHealthSaysSo() throws IOException {
    byte[] file = Made.docx("关于考察的函");
    Attachment kept = upload("函.docx", file);
    Path place = filesBelow("files").get(0);
    file[file.length - 1] ^= 1;
    Files.write(place, file);

    assertCode("paperwork.file-altered", () -> cabinet.open(kept.id()));
    assertThat(health.check().state()).isEqualTo(Health.State.DOWN);

    file[file.length - 1] ^= 1;
    Files.write(place, file);
    try (InputStream in = cabinet.open(kept.id())) {
      assertThat(in.readAllBytes()).isEqualTo(file);
    }
    assertThat(health.check().state()).isEqualTo(Health.State.UP);

    Files.delete(place);
    assertCode("paperwork.file-lost", () -> cabinet.open(kept.id()));
    assertThat(health.check().state()).isEqualTo(Health.State.WARNING);
  }

  @Test
  void contentsWhoseRowNeverCameAreSweptAfterADay() throws IOException {
    Attachment kept = upload("函.docx", Made.docx("关于考察的函"));
    Path known = filesBelow("files").get(0);
    String orphan = "ab".repeat(32);
    Path lonely = data.resolve("files/ab/ab").resolve(orphan);
    Files.createDirectories(lonely.getParent());
    Files.writeString(lonely, "written before the power went");
    Path strange = Files.writeString(data.resolve("files/ab/readme.txt"), "no content");
    for (Path one : List.of(known, lonely, strange)) {
      Files.setLastModifiedTime(one, FileTime.from(store.clock().instant()));
    }

    assertThat(uploads.sweep()).as("its row may be on its way").isZero();
    Instant longAgo = store.clock().instant().minus(Duration.ofDays(2));
    for (Path one : List.of(known, lonely, strange)) {
      Files.setLastModifiedTime(one, FileTime.from(longAgo));
    }
    assertThat(uploads.sweep()).isEqualTo(1);
    assertThat(filesBelow("files")).containsExactlyInAnyOrder(known, strange);
    try (InputStream in = cabinet.open(kept.id())) {
      assertThat(in.readAllBytes()).isNotEmpty();
    }
  }

  private Attachment upload(String name, byte[] file) throws IOException {
    return send(key(), name, file, 0, file.length).orElseThrow();
  }

  private Optional<Attachment> send(String key, String name, byte[] file, int from, int to)
      throws IOException {
    return uploads.receive(
        new Uploads.Part(key, name, from, to, file.length),
        body(Arrays.copyOfRange(file, from, to)));
  }

  private String key() {
    return "0123456789abcdef-" + keys++;
  }

  private static InputStream body(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static void assertCode(String code, Work work) {
    assertThatThrownBy(work::run).isInstanceOf(Problem.class).hasMessage(code);
  }

  private interface Work {
    void run() throws IOException;
  }

  /** A function whose records the clerk alone sees. */
  private static final class Visits implements AttachmentOwner {

    private boolean closed;

    @Override
    public String ledger() {
      return LEDGER;
    }

    @Override
    public List<Slot> slots() {
      return List.of(new Slot("letter", Label.of("公函", "Letter"), 2));
    }

    @Override
    public boolean readable(long recordId, Caller caller) {
      return caller.personId() == CLERK.personId();
    }

    @Override
    public boolean changeable(long recordId, Caller caller) {
      return !closed;
    }
  }
}
