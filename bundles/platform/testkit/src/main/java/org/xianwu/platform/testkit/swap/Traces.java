package org.xianwu.platform.testkit.swap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a running product holds at one time.
 *
 * @param others every bundle but the function's own: id, version, state, last change, last start
 * @param servlets how often each servlet, filter and folder is registered, the function's included
 * @param threads how many threads bear each name, without the pools that grow with the work
 * @param loaders class loaders of bundles
 */
public record Traces(
    Map<String, String> others,
    Map<String, Integer> servlets,
    Map<String, Integer> threads,
    int loaders) {

  public Traces {
    others = new TreeMap<>(others);
    servlets = new TreeMap<>(servlets);
    threads = new TreeMap<>(threads);
  }

  /** What was touched, lost or left behind since then; empty when a swap left no trace. */
  public List<String> since(Traces before) {
    List<String> found = new ArrayList<>();
    before.others.forEach(
        (name, state) -> {
          if (!state.equals(others.get(name))) {
            found.add("bundle " + name + " was " + state + ", is " + others.get(name));
          }
        });
    others.keySet().stream()
        .filter(name -> !before.others.containsKey(name))
        .forEach(name -> found.add("bundle " + name + " is new"));
    more(servlets, before.servlets).forEach(name -> found.add("servlet left behind: " + name));
    more(before.servlets, servlets).forEach(name -> found.add("servlet lost: " + name));
    more(threads, before.threads).forEach(name -> found.add("thread left behind: " + name));
    if (loaders > before.loaders) {
      found.add("class loaders left behind: " + (loaders - before.loaders));
    }
    return found;
  }

  private static List<String> more(Map<String, Integer> here, Map<String, Integer> there) {
    return here.entrySet().stream()
        .filter(entry -> entry.getValue() > there.getOrDefault(entry.getKey(), 0))
        .map(Map.Entry::getKey)
        .toList();
  }
}
