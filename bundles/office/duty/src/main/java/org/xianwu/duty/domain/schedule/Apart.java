package org.xianwu.duty.domain.schedule;

/** Two people who never serve in one shift: spouses, or a leader and an officer not compatible. */
public record Apart(long one, long other) {

  boolean parts(long first, long second) {
    return one == first && other == second || one == second && other == first;
  }
}
