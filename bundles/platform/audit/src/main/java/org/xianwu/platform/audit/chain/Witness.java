package org.xianwu.platform.audit.chain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Heads outside the database, written after each commit: a row that was removed before it was
 * sealed is missed. The file is mapped, so it survives the death of the process but not of the
 * host; then the database is ahead of it, never behind.
 *
 * <p>Each slot has two records that are written in turn, so that one of them is whole at any time.
 */
public final class Witness {

  /** Lanes that one process can have. */
  public static final int SLOTS = 4096;

  private static final int RECORD = 64;
  private static final int CHECKED = Long.BYTES + Long.BYTES + Head.MAC;

  private final ByteBuffer file;

  private Witness(ByteBuffer file) {
    this.file = file;
  }

  /** The file of a node's boot. */
  public static Path file(Path folder, int node, long boot) {
    return folder.resolve("witness-" + node + "-" + boot);
  }

  /** A new file, or one to be continued. */
  public static Witness open(Path path) throws IOException {
    Files.createDirectories(path.getParent());
    try (FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long size = (SLOTS + 1L) * 2 * RECORD;
      occupy(channel, size);
      MappedByteBuffer mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, size);
      return new Witness(mapped);
    }
  }

  /** A hole in a mapped file cannot be filled on a full disk, and writing into it is a fault. */
  private static void occupy(FileChannel channel, long size) throws IOException {
    ByteBuffer nothing = ByteBuffer.allocate((int) Math.max(0, size - channel.size()));
    channel.position(channel.size());
    while (nothing.hasRemaining()) {
      channel.write(nothing);
    }
    channel.force(true);
  }

  /** What an ended process left; empty when there is no such file. */
  public static Optional<Witness> read(Path path) throws IOException {
    return Files.exists(path)
        ? Optional.of(new Witness(ByteBuffer.wrap(Files.readAllBytes(path))))
        : Optional.empty();
  }

  /** Notes a lane's head; only the lane's borrower may call it. */
  public void note(int slot, Head head) {
    write(slot + 1, head);
  }

  /** Notes the last seal as (node, number, code). */
  public void noteSeal(Head seal) {
    write(0, seal);
  }

  private void write(int place, Head head) {
    ByteBuffer content = ByteBuffer.allocate(CHECKED + Long.BYTES);
    content.putLong(head.lane()).putLong(head.sequence()).put(head.mac());
    content.putLong(check(content.array()));
    int turn = (int) (head.sequence() & 1);
    file.put((place * 2 + turn) * RECORD, content.array());
  }

  private static long check(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content, 0, CHECKED);
    return crc.getValue() + 1;
  }

  /** Last seal, if one was noted. */
  public Optional<Head> seal() {
    return newest(0);
  }

  /** Heads of all lanes that were noted. */
  public List<Head> heads() {
    List<Head> heads = new ArrayList<>();
    for (int place = 1; place <= SLOTS; place++) {
      newest(place).ifPresent(heads::add);
    }
    return heads;
  }

  private Optional<Head> newest(int place) {
    Optional<Head> even = record(place * 2);
    Optional<Head> odd = record(place * 2 + 1);
    if (even.isEmpty() || odd.isEmpty()) {
      return even.or(() -> odd);
    }
    return even.get().sequence() > odd.get().sequence() ? even : odd;
  }

  private Optional<Head> record(int index) {
    int start = index * RECORD;
    if (file.capacity() < start + RECORD) {
      return Optional.empty();
    }
    byte[] content = new byte[CHECKED + Long.BYTES];
    file.get(start, content);
    ByteBuffer read = ByteBuffer.wrap(content);
    long lane = read.getLong();
    long sequence = read.getLong();
    byte[] mac = new byte[Head.MAC];
    read.get(mac);
    return read.getLong() == check(content)
        ? Optional.of(new Head(lane, sequence, mac))
        : Optional.empty();
  }
}
