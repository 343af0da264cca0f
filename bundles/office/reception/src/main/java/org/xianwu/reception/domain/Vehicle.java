package org.xianwu.reception.domain;

import java.util.Objects;
import javax.persistence.Embeddable;

/** A vehicle for the visit (用车安排). */
@Embeddable
public class Vehicle {

  private String vehicle;

  private String route;

  protected Vehicle() {}

  public Vehicle(String vehicle, String route) {
    this.vehicle = Objects.requireNonNull(vehicle);
    this.route = Objects.requireNonNull(route);
  }

  /** Plate or kind. */
  public String vehicle() {
    return vehicle;
  }

  public String route() {
    return route;
  }
}
