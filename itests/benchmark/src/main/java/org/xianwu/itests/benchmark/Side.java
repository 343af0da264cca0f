package org.xianwu.itests.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server under test: where it listens, which process it is, and how it is asked. The CPU time of
 * a request stays comparable when others use the machine too; the answers per second do not.
 */
record Side(int port, long process, Load.Request request) {

  private static final double MILLIS_PER_TICK = 10;
  private static final int USER_TICKS = 11;

  /** CPU time of the process so far, user and system. */
  double cpuMillis() {
    try {
      String line = Files.readString(Path.of("/proc/" + process + "/stat"));
      // the name of the program, in brackets, may hold blanks
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      long ticks = Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1]);
      return ticks * MILLIS_PER_TICK;
    } catch (IOException gone) {
      return Double.NaN;
    }
  }
}
