package org.xianwu.platform.audit.chain;

/**
 * The number of a lane: node, boot and slot, so that no lane is ever used by two processes.
 *
 * @param node 10 bits
 * @param boot 32 bits
 * @param slot 16 bits
 */
public record LaneNumber(int node, long boot, int slot) {

  private static final int SLOT_BITS = 16;
  private static final int BOOT_BITS = 32;

  public long value() {
    return (long) node << BOOT_BITS + SLOT_BITS | boot << SLOT_BITS | slot;
  }

  public static LaneNumber of(long value) {
    return new LaneNumber(
        (int) (value >>> BOOT_BITS + SLOT_BITS),
        value >>> SLOT_BITS & (1L << BOOT_BITS) - 1,
        (int) (value & (1L << SLOT_BITS) - 1));
  }
}
