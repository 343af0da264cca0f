package org.xianwu.platform.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianwu.platform.api.paperwork.Numbers;

/** Numbers in memory, from 1. */
public final class HandNumbers implements Numbers {

  private final List<String> cancelled = new ArrayList<>();
  private final Map<String, Integer> drawn = new HashMap<>();

  /** What was cancelled, as {@code series-year-number reason}. */
  public List<String> cancelled() {
    return List.copyOf(cancelled);
  }

  @Override
  public int next(String series, int year) {
    return drawn.merge(series + year, 1, Integer::sum);
  }

  @Override
  public void cancel(String series, int year, int number, String reason) {
    cancelled.add(series + "-" + year + "-" + number + " " + reason);
  }
}
