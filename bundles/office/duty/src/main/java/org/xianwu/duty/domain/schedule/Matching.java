package org.xianwu.duty.domain.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Gives each of some slots a person who has room for it, regardless of all other rules. */
final class Matching {

  private final Grid grid;
  private final IntUnaryOperator room;
  private final Map<Integer, List<Integer>> given = new HashMap<>();

  Matching(Grid grid, IntUnaryOperator room) {
    this.grid = grid;
    this.room = room;
  }

  boolean covers(List<Integer> slots) {
    for (int slot : slots) {
      if (!place(slot, new boolean[grid.people])) {
        return false;
      }
    }
    return true;
  }

  private boolean place(int slot, boolean[] asked) {
    for (int person : grid.candidates[slot]) {
      if (!asked[person]) {
        asked[person] = true;
        List<Integer> own = given.computeIfAbsent(person, none -> new ArrayList<>());
        if (own.size() < room.applyAsInt(person) || makesRoom(own, asked)) {
          own.add(slot);
          return true;
        }
      }
    }
    return false;
  }

  private boolean makesRoom(List<Integer> own, boolean[] asked) {
    for (int slot : List.copyOf(own)) {
      if (place(slot, asked)) {
        own.remove(Integer.valueOf(slot));
        return true;
      }
    }
    return false;
  }
}
