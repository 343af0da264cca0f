package org.xianwu.platform.paperwork.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Contents of files by their SM3: the same content is kept once. */
public interface FileStore {

  /**
   * Keeps a content; once this returns it survives a loss of power. What is there already is kept
   * as new.
   *
   * @param content a file that may be moved away
   */
  void put(String digest, Path content) throws IOException;

  /**
   * The content; the caller closes it.
   *
   * @throws java.nio.file.NoSuchFileException when it is not there
   */
  InputStream open(String digest) throws IOException;

  /** Removes a content unless it was put, also again, after that moment. */
  void remove(String digest, Instant unlessPutAfter) throws IOException;

  /**
   * The digests of contents that were last put before that moment, to find those that nobody has.
   */
  void visit(Instant putBefore, Consumer<String> digests) throws IOException;

  /** Why contents can neither be kept nor opened at the moment, empty when they can. */
  default Optional<String> trouble() {
    return Optional.empty();
  }
}
