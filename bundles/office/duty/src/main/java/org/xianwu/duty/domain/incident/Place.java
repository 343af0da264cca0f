package org.xianwu.duty.domain.incident;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.xianwu.platform.api.problem.Problem;

/**
 * Where an incident happened.
 *
 * @param townId unit id of the town, 0 when unknown or outside of all
 * @param detail village, road, building; never empty
 * @param point coordinates, when somebody gave them
 */
public record Place(long townId, String detail, Optional<Point> point) {

  private static final BigDecimal WEST = BigDecimal.valueOf(73);
  private static final BigDecimal EAST = BigDecimal.valueOf(136);
  private static final BigDecimal SOUTH = BigDecimal.valueOf(3);
  private static final BigDecimal NORTH = BigDecimal.valueOf(54);

  /** Coordinates in degrees. */
  public record Point(BigDecimal longitude, BigDecimal latitude, Datum datum) {

    public Point {
      Objects.requireNonNull(longitude);
      Objects.requireNonNull(latitude);
      Objects.requireNonNull(datum);
    }

    boolean inland() {
      return between(longitude, WEST, EAST) && between(latitude, SOUTH, NORTH);
    }

    private static boolean between(BigDecimal value, BigDecimal least, BigDecimal most) {
      return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
  }

  public Place {
    Objects.requireNonNull(detail);
    Objects.requireNonNull(point);
  }

  public static Place of(long townId, String detail) {
    return new Place(townId, detail, Optional.empty());
  }

  /**
   * Refuses a place that nobody could drive to.
   *
   * @throws Problem {@code duty.place-missing}, {@code duty.coordinates-invalid}
   */
  void require() {
    if (detail.isBlank()) {
      throw Problem.of(IncidentProblem.PLACE_MISSING).field("place", IncidentProblem.PLACE_MISSING);
    }
    if (point.isPresent() && !point.get().inland()) {
      throw Problem.of(IncidentProblem.COORDINATES_INVALID)
          .field("longitude", IncidentProblem.COORDINATES_INVALID);
    }
  }
}
