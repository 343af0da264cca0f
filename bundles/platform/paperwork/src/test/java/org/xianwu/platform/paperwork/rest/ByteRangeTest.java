package org.xianwu.platform.paperwork.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=2-5, 2, 5",
    "bytes=4-, 4, 9",
    "bytes=8-100, 8, 9",
    "bytes=-3, 7, 9",
    "bytes=-100, 0, 9"
  })
  void oneRangeIsServed(String header, long from, long to) {
    assertThat(ByteRange.of(header, 10)).contains(new ByteRange(from, to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=10-", "bytes=5-4", "bytes=-0", "bytes=-", "bytes=0-1,4-5", "rows=0-1", ""})
  void anythingElseIsAnsweredWithTheWholeFile(String header) {
    assertThat(ByteRange.of(header, 10)).isEmpty();
    assertThat(ByteRange.of(null, 10)).isEmpty();
  }

  @Test
  void exactlyTheseBytesAreCopied() throws IOException {
    ByteArrayInputStream file = new ByteArrayInputStream("0123456789".getBytes());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ByteRange(2, 5).copy(file, out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("2345");
  }

  @Test
  void aContentThatEndsTooEarlyIsNoSuccess() {
    ByteArrayInputStream file = new ByteArrayInputStream("012".getBytes());
    assertThatThrownBy(() -> new ByteRange(2, 5).copy(file, new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class);
  }
}
