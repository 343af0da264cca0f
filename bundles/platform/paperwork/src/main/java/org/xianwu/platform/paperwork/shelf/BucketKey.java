package org.xianwu.platform.paperwork.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a bucket knows us by.
 *
 * @param id its public half
 * @param secret never leaves this process: requests carry signatures made with it
 */
public record BucketKey(String id, String secret) {

  /**
   * Reads the first two lines of a file: id and secret.
   *
   * @throws IOException also when there are not two lines
   */
  public static BucketKey of(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    if (lines.size() < 2) {
      throw new IOException(file + " must hold two lines: the id of the key and its secret");
    }
    return new BucketKey(lines.get(0).strip(), lines.get(1).strip());
  }

  @Override
  public String toString() {
    return "key " + id;
  }
}
