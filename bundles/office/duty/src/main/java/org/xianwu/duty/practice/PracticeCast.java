package org.xianwu.duty.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Unit;

/**
 * Who plays which part in the practice year, looked up by name.
 *
 * @param leaders in their turn
 */
record PracticeCast(
    long unitId,
    long keeperId,
    List<Long> leaders,
    List<Long> mainLeaders,
    List<Long> officers,
    Map<LocalDate, List<Long>> fixedOfficers,
    Map<LocalDate, Long> fixedLeaders,
    Map<String, Long> byName) {

  static PracticeCast of(Directory directory, Optional<PracticeFestival> festival) {
    Map<String, Long> byName = new HashMap<>();
    for (Person person : directory.peopleOf(0)) {
      byName.putIfAbsent(person.name(), person.id());
    }
    List<Long> officers =
        known(byName, "许青禾", "沈一诺", "方砚秋", "罗听松", "唐晓渡", "姚远帆", "蒋平之", "秦未央", "温叙白", "黎书窈");
    Map<LocalDate, List<Long>> fixedOfficers = new HashMap<>();
    Map<LocalDate, Long> fixedLeaders = new HashMap<>();
    festival.ifPresent(
        spring -> {
          spring.nightOnly().ifPresent(day -> fixedOfficers.put(day, known(byName, "姚远帆")));
          fixedOfficers.put(spring.day(0), known(byName, "许青禾", "罗听松"));
          fixedOfficers.put(spring.day(1), known(byName, "沈一诺", "方砚秋"));
          fixedOfficers.put(spring.day(3), known(byName, "秦未央", "姚远帆"));
          fixedOfficers.put(spring.day(4), known(byName, "罗听松", "蒋平之"));
          fixedOfficers.put(spring.day(5), known(byName, "许青禾", "沈一诺"));
          known(byName, "林溪石").forEach(id -> fixedLeaders.put(spring.day(0), id));
          known(byName, "陈望川").forEach(id -> fixedLeaders.put(spring.day(1), id));
          known(byName, "周知远").forEach(id -> fixedLeaders.put(spring.day(2), id));
        });
    return new PracticeCast(
        unit(directory, officers),
        officers.isEmpty() ? 0 : officers.get(0),
        known(byName, "何若谷", "程远山", "叶清和", "柏景明", "宋知夏", "周知远", "尹书墨", "韩望舒", "贺云亭"),
        known(byName, "陈望川", "林溪石"),
        officers,
        fixedOfficers,
        fixedLeaders,
        byName);
  }

  private static long unit(Directory directory, List<Long> officers) {
    return directory.unitsNamed("望溪县委办公室").stream()
        .findFirst()
        .map(Unit::id)
        .or(() -> officers.stream().findFirst().flatMap(directory::person).map(Person::unitId))
        .orElse(0L);
  }

  private static List<Long> known(Map<String, Long> byName, String... names) {
    List<Long> ids = new ArrayList<>();
    for (String name : names) {
      if (byName.containsKey(name)) {
        ids.add(byName.get(name));
      }
    }
    return ids;
  }

  /** The person of that name; empty when the county has none. */
  Optional<Long> known(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  long leader(LocalDate day) {
    return fixedLeaders.getOrDefault(day, leaders.get(day.getDayOfYear() % leaders.size()));
  }

  long mainLeader(LocalDate day) {
    return mainLeaders.isEmpty() ? 0 : mainLeaders.get(day.getDayOfYear() % mainLeaders.size());
  }

  /** 罗听松 gives his day to 唐晓渡. */
  List<Long> swap(List<Long> officers) {
    return officers.stream()
        .map(officer -> officer.equals(byName.get("罗听松")) ? byName.get("唐晓渡") : officer)
        .filter(Objects::nonNull)
        .toList();
  }
}
