package org.xianwu.platform.api.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far a consumer has read each lane of the change log.
 *
 * @param lanes lane to the last sequence read
 */
public record ChangeCursor(Map<Long, Long> lanes) {

  public static final ChangeCursor START = new ChangeCursor(Map.of());

  public ChangeCursor {
    lanes = Map.copyOf(lanes);
  }

  /** This cursor moved behind the row. */
  public ChangeCursor past(LoggedChange row) {
    Map<Long, Long> moved = new TreeMap<>(lanes);
    moved.merge(row.lane(), row.sequence(), Math::max);
    return new ChangeCursor(moved);
  }

  /** Whether everything up to the other cursor has been read. */
  public boolean covers(ChangeCursor other) {
    return other.lanes.entrySet().stream()
        .allMatch(lane -> lanes.getOrDefault(lane.getKey(), 0L) >= lane.getValue());
  }

  /** {@code lane:sequence;lane:sequence}, empty for the start. */
  public String format() {
    return new TreeMap<>(lanes)
        .entrySet().stream()
            .map(lane -> lane.getKey() + ":" + lane.getValue())
            .collect(Collectors.joining(";"));
  }

  /** Reads what {@link #format} wrote. */
  public static ChangeCursor parse(String text) {
    Map<Long, Long> lanes = new TreeMap<>();
    for (String lane : text.split(";")) {
      if (!lane.isBlank()) {
        String[] parts = lane.split(":");
        lanes.put(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
      }
    }
    return new ChangeCursor(lanes);
  }
}
