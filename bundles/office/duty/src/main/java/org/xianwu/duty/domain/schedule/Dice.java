package org.xianwu.duty.domain.schedule;

/** Random numbers by the published SplitMix64, the same on every machine and Java version. */
final class Dice {

  private long state;

  Dice(long seed) {
    state = seed;
  }

  /** From 0 to below the bound. */
  int below(int bound) {
    return (int) (((next() >>> 33) * bound) >>> 31);
  }

  /** From 0 to below 1. */
  double share() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
