package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What a list says of a visit.
 *
 * @param extraReason why somebody came whom no letter names, empty when nobody did
 */
public record ListContent(
    List<Guest> guests,
    List<ListItem> items,
    List<Escort> escorts,
    List<Attendant> attendants,
    String extraReason) {

  public ListContent {
    guests = List.copyOf(guests);
    items = List.copyOf(items);
    escorts = List.copyOf(escorts);
    attendants = List.copyOf(attendants);
    Objects.requireNonNull(extraReason);
  }

  /** The list as the order planned the visit, to begin with. */
  public static ListContent planned(ReceptionPlan plan) {
    return new ListContent(
        plan.guests(),
        plan.activities().stream()
            .map(a -> new ListItem(a.day(), a.item(), a.venue(), BigDecimal.ZERO.setScale(2)))
            .toList(),
        plan.escorts(),
        plan.attendants(),
        plan.reasons().extraGuests());
  }

  /** What the items cost together, in yuan. */
  public BigDecimal total() {
    return items.stream().map(ListItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
