package org.xianwu.reception.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xianwu.platform.api.problem.Problem;

/** The texts of a plan that forbidden words are looked for in, each with its input. */
record PlannedItems(List<Item> items) {

  PlannedItems {
    items = List.copyOf(items);
  }

  /**
   * A text of the plan.
   *
   * @param field input that holds it
   */
  record Item(String field, String text) {}

  /** What is eaten, drunk and paid for. */
  static PlannedItems served(ReceptionPlan plan) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < plan.meals().size(); i++) {
      items.add(new Item(Finding.at("meals", i, "menu"), plan.meals().get(i).menu()));
    }
    for (int i = 0; i < plan.costs().size(); i++) {
      items.add(new Item(Finding.at("costs", i, "item"), plan.costs().get(i).item()));
    }
    return new PlannedItems(items);
  }

  /** What is done and where. */
  static PlannedItems done(ReceptionPlan plan) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < plan.activities().size(); i++) {
      Activity activity = plan.activities().get(i);
      items.add(new Item(Finding.at("activities", i, "item"), activity.item()));
      items.add(new Item(Finding.at("activities", i, "venue"), activity.venue()));
    }
    items.add(new Item("places", plan.places()));
    for (int i = 0; i < plan.vehicles().size(); i++) {
      items.add(new Item(Finding.at("vehicles", i, "route"), plan.vehicles().get(i).route()));
    }
    return new PlannedItems(items);
  }

  PlannedItems and(PlannedItems others) {
    List<Item> all = new ArrayList<>(items);
    all.addAll(others.items);
    return new PlannedItems(all);
  }

  /** A violation for each item that holds one of the words. */
  List<Finding> holding(Words words, ReceptionProblem refusal) {
    List<Finding> found = new ArrayList<>();
    for (Item item : items) {
      words
          .in(item.text())
          .ifPresent(
              word ->
                  found.add(
                      Finding.hard(
                          item.field(),
                          Problem.of(refusal).with("word", word).with("item", item.text()))));
    }
    return found;
  }

  /** A violation for each line of the estimate of a category that is never paid for. */
  static List<Finding> ofCategory(
      ReceptionPlan plan, Set<CostCategory> categories, ReceptionProblem refusal) {
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < plan.costs().size(); i++) {
      CostLine line = plan.costs().get(i);
      if (categories.contains(line.category())) {
        found.add(
            Finding.hard(
                Finding.at("costs", i, "category"),
                Problem.of(refusal)
                    .with("word", line.category().label())
                    .with("item", line.item())));
      }
    }
    return found;
  }
}
