package org.xianwu.platform.paperwork.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianwu.platform.api.operation.Health;
import org.xianwu.platform.api.paperwork.Attachments.Attachment;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.paperwork.config.FileSettings;
import org.xianwu.platform.paperwork.inspection.FileType;
import org.xianwu.platform.paperwork.inspection.Made;
import org.xianwu.platform.paperwork.inspection.VirusScanner;
import org.xianwu.platform.paperwork.shelf.DiskStore;
import org.xianwu.platform.paperwork.shelf.FileStore;
import org.xianwu.platform.paperwork.shelf.StoreAway;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.EmbeddedStore;

/** The store of contents does not answer for a while. */
class StoreAwayTest {

  private static final String KEY = "0123456789abcdef";

  @TempDir private Path data;

  private final EmbeddedStore store = EmbeddedStore.of("paperwork");
  private Fading contents;
  private FileSettings settings;
  private Uploads uploads;
  private FileCabinet cabinet;

  /** A store that can go away. */
  private static final class Fading implements FileStore {

    private final FileStore disk;
    private boolean away;

    private Fading(FileStore disk) {
      this.disk = disk;
    }

    private FileStore there() throws IOException {
      if (away) {
        throw new StoreAway("the store does not answer");
      }
      return disk;
    }

    @Override
    public void put(String digest, Path content) throws IOException {
      there().put(digest, content);
    }

    @Override
    public InputStream open(String digest) throws IOException {
      return there().open(digest);
    }

    @Override
    public void remove(String digest, Instant unlessPutAfter) throws IOException {
      there().remove(digest, unlessPutAfter);
    }

    @Override
    public void visit(Instant putBefore, Consumer<String> digests) throws IOException {
      there().visit(putBefore, digests);
    }

    @Override
    public Optional<String> trouble() {
      return away ? Optional.of("the store does not answer") : Optional.empty();
    }
  }

  @BeforeEach
  void begin() {
    store.callers().set(Callers.person(7, "许青禾").build());
    contents = new Fading(new DiskStore(data.resolve("files"), store.clock()));
    settings =
        new FileSettings(
            EnumSet.of(FileType.DOCX),
            1 << 20,
            contents,
            data.resolve("uploads"),
            VirusScanner.NONE);
    FileRoom room = FileRoom.of(store, settings);
    uploads = room.uploads();
    cabinet = room.cabinet();
  }

  @AfterEach
  void end() {
    store.close();
  }

  private Optional<Attachment> send(byte[] file, int from) throws IOException {
    return uploads.receive(
        new Uploads.Part(KEY, "函.docx", from, file.length, file.length),
        new ByteArrayInputStream(file, from, file.length - from));
  }

  @Test
  void whatHasArrivedIsFinishedOnceTheStoreIsBack() throws IOException {
    byte[] file = Made.docx("关于考察的函");
    contents.away = true;
    assertThatThrownBy(() -> send(file, 0))
        .isInstanceOf(Problem.class)
        .hasMessage("paperwork.file-store-away");
    assertThat(uploads.received(KEY)).isEqualTo(file.length);

    contents.away = false;
    Attachment kept = send(file, file.length - 1).orElseThrow();
    try (InputStream in = cabinet.open(kept.id())) {
      assertThat(in.readAllBytes()).isEqualTo(file);
    }
  }

  @Test
  void aDownloadIsRefusedInWordsAndNoFileCountsAsLost() throws IOException {
    Attachment kept = send(Made.docx("关于考察的函"), 0).orElseThrow();
    contents.away = true;
    assertThatThrownBy(() -> cabinet.open(kept.id()))
        .isInstanceOf(Problem.class)
        .hasMessage("paperwork.file-store-away");
  }

  @Test
  void healthSaysWhyAndForgetsItOnceTheStoreIsBack() {
    FileStoreHealth health = new FileStoreHealth(settings, store.clock());
    assertThat(health.check().state()).isEqualTo(Health.State.UP);
    contents.away = true;
    store.clock().advance(Duration.ofMinutes(1));
    Health down = health.check();
    assertThat(down.state()).isEqualTo(Health.State.DOWN);
    assertThat(down.reason().zh()).contains("the store does not answer");
    assertThat(down.remedy().zh()).isNotBlank();
    contents.away = false;
    store.clock().advance(Duration.ofMinutes(1));
    assertThat(health.check().state()).isEqualTo(Health.State.UP);
  }
}
