package org.xianwu.platform.paperwork.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for the contents of files wherever they are kept. */
abstract class FileStoreContract {

  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private Path folder;

  abstract FileStore store();

  private String put(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("arrived"), text);
    String digest = Sm3.of(file);
    store().put(digest, file);
    assertThat(file).as("the arrived file was taken over").doesNotExist();
    return digest;
  }

  private String read(String digest) throws IOException {
    try (InputStream content = store().open(digest)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<String> visited(Instant before) throws IOException {
    List<String> found = new ArrayList<>();
    store().visit(before, found::add);
    return found;
  }

  @Test
  void aContentIsReadAsItWasPut() throws IOException {
    String digest = put("关于同意来访的复函𠮷");
    assertThat(read(digest)).isEqualTo("关于同意来访的复函𠮷");
    assertThat(put("关于同意来访的复函𠮷")).as("put again").isEqualTo(digest);
    assertThat(read(digest)).isEqualTo("关于同意来访的复函𠮷");
  }

  @Test
  void aLargeContentIsWhole() throws IOException {
    String large = "望溪县人民政府办公室".repeat(200_000);
    String digest = put(large);
    try (InputStream content = store().open(digest)) {
      assertThat(Sm3.of(content)).isEqualTo(digest);
    }
  }

  @Test
  void aContentThatIsNotThereIsSaidToBeMissing() {
    assertThatThrownBy(() -> store().open(Sm3.of("never put")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void onlyDigestsAreNames() {
    assertThatThrownBy(() -> store().open("../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatWasPutLatelyIsNotRemoved() throws IOException {
    String digest = put("附件一");
    store().remove(digest, Instant.now().minus(HOUR));
    assertThat(read(digest)).isEqualTo("附件一");
    store().remove(digest, Instant.now().plus(HOUR));
    assertThatThrownBy(() -> store().open(digest)).isInstanceOf(NoSuchFileException.class);
    store().remove(digest, Instant.now().plus(HOUR));
  }

  @Test
  void contentsAreVisitedByAge() throws IOException {
    assertThat(visited(Instant.now().plus(HOUR))).isEmpty();
    String one = put("附件一");
    String two = put("附件二");
    assertThat(visited(Instant.now().minus(HOUR))).isEmpty();
    assertThat(visited(Instant.now().plus(HOUR))).containsExactlyInAnyOrder(one, two);
  }

  @Test
  void itIsWell() {
    assertThat(store().trouble()).isEmpty();
  }
}
