package org.xianwu.reception.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xianwu.platform.api.problem.Problem;

/**
 * Holds a list against order and letters: who came is whom the letters name, what was done is
 * official, and no more accompanied at table than may.
 *
 * <p>Basis: 党政机关国内公务接待管理规定 art 11; 党政机关厉行节约反对浪费条例 (2025).
 */
public final class ListCheck {

  private final ReceptionRules rules;

  public ListCheck(ReceptionRules rules) {
    this.rules = rules;
  }

  public CheckResult check(ReceptionOrder order, List<Letter> letters, ListContent content) {
    List<Finding> found = new ArrayList<>(guests(letters, content));
    found.addAll(escortsOnce(content.escorts()));
    int most = rules.mostEscorts(content.guests().size());
    long escorts = content.escorts().stream().filter(Escort::atTable).count();
    if (escorts > most) {
      found.add(
          Finding.hard(
              "escorts",
              Problem.of(ReceptionProblem.TOO_MANY_ESCORTS)
                  .with("guests", content.guests().size())
                  .with("escorts", escorts)
                  .with("most", most)));
    }
    if (content.items().isEmpty()) {
      found.add(Finding.hard("items", Problem.of(ReceptionProblem.ACTIVITIES_MISSING)));
    }
    for (int i = 0; i < content.items().size(); i++) {
      found.addAll(item(order, content.items().get(i), i));
    }
    return new CheckResult(found);
  }

  private static List<Finding> guests(List<Letter> letters, ListContent content) {
    List<Finding> found = new ArrayList<>();
    if (content.guests().isEmpty()) {
      found.add(Finding.hard("guests", Problem.of(ReceptionProblem.GUESTS_MISSING)));
    }
    Set<String> written = new HashSet<>();
    boolean explained = !content.extraReason().isEmpty();
    for (int i = 0; i < content.guests().size(); i++) {
      Guest guest = content.guests().get(i);
      if (guest.name().isEmpty()) {
        found.add(
            Finding.hard(
                Finding.at("guests", i, "name"), Problem.of(ReceptionProblem.GUEST_NAME_MISSING)));
      } else if (!written.add(guest.unitName() + " " + guest.name())) {
        found.add(
            Finding.hard(
                Finding.at("guests", i, "name"),
                Problem.of(ReceptionProblem.PERSON_TWICE).with("name", guest.name())));
      } else if (!explained && letters.stream().noneMatch(letter -> letter.names(guest))) {
        found.add(
            Finding.hard(
                Finding.at("guests", i, "name"),
                Problem.of(ReceptionProblem.GUEST_NOT_IN_LETTER).with("name", guest.name())));
      }
    }
    return found;
  }

  /** A person is one by id; somebody of another office, who has none here, by name and post. */
  private static List<Finding> escortsOnce(List<Escort> escorts) {
    List<Finding> found = new ArrayList<>();
    Set<String> written = new HashSet<>();
    for (int i = 0; i < escorts.size(); i++) {
      Escort escort = escorts.get(i);
      String who =
          escort.personId() == 0
              ? escort.name() + " " + escort.post()
              : Long.toString(escort.personId());
      if (!written.add(who)) {
        found.add(
            Finding.hard(
                Finding.at("escorts", i, "personId"),
                Problem.of(ReceptionProblem.PERSON_TWICE).with("name", escort.name())));
      }
    }
    return found;
  }

  private List<Finding> item(ReceptionOrder order, ListItem item, int row) {
    List<Finding> found = new ArrayList<>();
    if (item.amount().signum() < 0) {
      found.add(
          Finding.hard(
              Finding.at("items", row, "amount"),
              Problem.of(ReceptionProblem.COST_NEGATIVE).with("value", item.amount())));
    }
    if (item.day().isBefore(order.firstDay()) || item.day().isAfter(order.lastDay())) {
      found.add(
          Finding.hard(
              Finding.at("items", row, "day"),
              Problem.of(ReceptionProblem.DAY_OUTSIDE)
                  .with("day", item.day())
                  .with("first", order.firstDay())
                  .with("last", order.lastDay())));
    }
    found.addAll(rules.words().in(item.item(), Finding.at("items", row, "item")));
    return found;
  }
}
