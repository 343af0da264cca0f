package org.xianwu.platform.operations.health;

import java.time.Duration;
import org.xianwu.platform.api.operation.Health;
import org.xianwu.platform.api.text.Label;

/** From figures to a judgement. */
final class HealthRules {

  /** Part of the heap that live objects may fill before people notice pauses. */
  private static final double HEAP_WARNING = 0.9;

  /** A clock that runs differently from the machine's own by more than this was set by hand. */
  private static final Duration CLOCK_JUMP = Duration.ofMinutes(1);

  private HealthRules() {}

  /** Free space of the data folder, in megabytes. */
  static Health disk(long free, long warning, long down) {
    if (free < down) {
      return Health.down(
          Label.of("数据盘只剩 " + free + " MB", "only " + free + " MB are left on the data disk"),
          Label.of("请立即清理或扩充数据盘", "free or add space at once"));
    }
    if (free < warning) {
      return Health.warning(
          Label.of("数据盘剩余 " + free + " MB", free + " MB are left on the data disk"),
          Label.of("请安排清理或扩充数据盘", "plan to free or add space"));
    }
    return Health.up();
  }

  /**
   * Memory.
   *
   * @param used bytes of the heap that a collection could not free
   * @param max bytes of the heap
   */
  static Health heap(long used, long max) {
    if (used < max * HEAP_WARNING) {
      return Health.up();
    }
    long percent = Math.round(100.0 * used / max);
    return Health.warning(
        Label.of("内存已用 " + percent + "%", percent + "% of the memory is in use"),
        Label.of("请用 XIANWU_JAVA_OPTS=-Xmx… 增加内存后重启", "give it more by XIANWU_JAVA_OPTS=-Xmx…"));
  }

  /**
   * The clock of the machine.
   *
   * @param drift how far it moved away from the steady clock since the start
   * @param afterBuild whether it shows a time after the product was made
   */
  static Health clock(Duration drift, boolean afterBuild) {
    if (!afterBuild) {
      return Health.down(
          Label.of("系统时间早于本版本的发布日期", "the clock shows a time before this version was made"),
          Label.of("请校准系统时间并启用时间同步", "set the clock and turn time synchronisation on"));
    }
    if (drift.abs().compareTo(CLOCK_JUMP) > 0) {
      return Health.warning(
          Label.of(
              "系统时间自启动以来被调整了 " + drift.abs().toMinutes() + " 分钟",
              "the clock was moved by " + drift.abs().toMinutes() + " minutes since the start"),
          Label.of("请检查时间同步", "check the time synchronisation"));
    }
    return Health.up();
  }

  /** The data folder. */
  static Health folder(boolean writable) {
    return writable
        ? Health.up()
        : Health.down(
            Label.of("数据目录不可写", "the data folder cannot be written"),
            Label.of("请检查目录权限和磁盘状态", "check its permissions and the disk"));
  }
}
