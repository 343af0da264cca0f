package org.xianwu.platform.audit.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The last row of a lane.
 *
 * @param sequence 0 when the lane has no row yet
 * @param mac authentication code of that row, 32 zero bytes when there is none
 */
public record Head(long lane, long sequence, byte[] mac) {

  /** Length of a code in bytes. */
  public static final int MAC = 32;

  public Head {
    mac = mac.clone();
  }

  /** A lane without rows. */
  public static Head start(long lane) {
    return new Head(lane, 0, new byte[MAC]);
  }

  /** The head after one more row. */
  public Head next(byte[] nextMac) {
    return new Head(lane, sequence + 1, nextMac);
  }

  @Override
  public byte[] mac() {
    return mac.clone();
  }

  /** {@code lane:sequence:mac;…}, as a seal holds it. */
  public static String format(Collection<Head> heads) {
    return heads.stream()
        .map(head -> head.lane + ":" + head.sequence + ":" + HexFormat.of().formatHex(head.mac))
        .collect(Collectors.joining(";"));
  }

  /** Reads what {@link #format} wrote. */
  public static List<Head> parse(String text) {
    List<Head> heads = new ArrayList<>();
    for (String head : text.split(";")) {
      if (!head.isEmpty()) {
        String[] parts = head.split(":");
        heads.add(
            new Head(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                HexFormat.of().parseHex(parts[2])));
      }
    }
    return heads;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Head that
        && lane == that.lane
        && sequence == that.sequence
        && Arrays.equals(mac, that.mac);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(lane) * 31 + Long.hashCode(sequence);
  }

  @Override
  public String toString() {
    return format(List.of(this));
  }
}
