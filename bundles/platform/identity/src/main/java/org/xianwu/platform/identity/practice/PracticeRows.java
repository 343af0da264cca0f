package org.xianwu.platform.identity.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.persistence.EntityManager;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.domain.Department;
import org.xianwu.platform.identity.domain.Organisation;
import org.xianwu.platform.identity.domain.Person;
import org.xianwu.platform.identity.domain.Portfolio;
import org.xianwu.platform.identity.domain.Post;
import org.xianwu.platform.identity.domain.Unit;
import org.xianwu.platform.identity.domain.UnitBadge;
import org.xianwu.platform.identity.domain.UnitName;
import org.xianwu.platform.identity.domain.UnitType;

/** Turns the tables of the practice county into rows. */
final class PracticeRows {

  /** Whose account is named how; the rest of the people have none. */
  private static final Map<String, String> ACCOUNTS =
      Map.of(
          "许青禾", "xuqinghe",
          "周知远", "zhouzhiyuan",
          "陈望川", "chenwangchuan",
          "沈一诺", "shenyinuo",
          "罗听松", "luotingsong",
          "方砚秋", "fangyanqiu",
          "纪若溪", "jiruoxi",
          "邵知行", "sysadmin",
          "阮明澈", "secadmin",
          "闻静渊", "auditor");

  private final EntityManager em;
  private final Ids ids;
  private final LocalDate begin;
  private final Map<String, Unit> units = new HashMap<>();
  private final Map<String, Department> departments = new HashMap<>();
  private final Map<String, Long> people = new HashMap<>();

  PracticeRows(EntityManager em, Ids ids, LocalDate begin) {
    this.em = em;
    this.ids = ids;
    this.begin = begin;
  }

  void write(String passwordHash, Instant now) {
    em.persist(new Organisation("中共望溪县委办公室", now));
    PracticeTable.read("units.csv", 8).forEach(this::unit);
    renameOffice();
    int position = 0;
    for (String[] cells : PracticeTable.read("people.csv", 8)) {
      position += 10;
      person(cells, position, passwordHash, now);
    }
    portfolio("叶清和", "022", "027");
    portfolio("宋知夏", "024", "025");
    portfolio("韩望舒", "023");
    portfolio("周知远", "011", "013");
    em.persist(Account.ofPlatform(ids.next(), "qingwu-city", "青梧市值班平台"));
  }

  private void unit(String[] cells) {
    Unit parent = units.get(cells[4]);
    Unit unit =
        new Unit(
            ids.next(), cells[0], cells[1], cells[2], UnitType.of(cells[3]).orElseThrow(), begin);
    unit.classify(UnitType.of(cells[3]).orElseThrow(), cells[5], "");
    unit.place(parent == null ? 0 : parent.id(), 0, Integer.parseInt(cells[0]) * 10);
    unit.reachAt("", cells[6]);
    em.persist(unit);
    em.persist(new UnitName(ids.next(), unit.id(), cells[1], cells[2], begin));
    int position = 0;
    for (String badge : cells[7].split("/")) {
      if (!badge.isEmpty()) {
        em.persist(new UnitBadge(ids.next(), unit.id(), badge, "", ++position));
      }
    }
    units.put(cells[0], unit);
  }

  /** One rename, so that a record of 2023 can show the name of 2023. */
  private void renameOffice() {
    Unit unit = units.get("012");
    UnitName old =
        new UnitName(ids.next(), unit.id(), "中共望溪县委信访工作办公室", "县委信访办", begin.minusYears(10));
    old.succeededOn(begin);
    em.persist(old);
  }

  private void person(String[] cells, int position, String passwordHash, Instant now) {
    Unit unit = units.get(cells[1]);
    String flags = cells[7];
    Person person = new Person(ids.next(), cells[0], unit.id(), position);
    Department section = cells[2].isEmpty() ? null : department(unit, cells[2]);
    person.place(unit.id(), section == null ? 0 : section.id(), position);
    person.reachAt("1990119%04d".formatted(position), "0999-72%05d".formatted(20_000 + position));
    person.rank(cells[5], cells[6], flags.contains("T"));
    em.persist(person);
    people.put(cells[0], person.id());
    if (flags.contains("H") && section != null) {
      section.change(section.name(), person.id(), section.sequence(), null);
    }
    Post post = new Post(ids.next(), person.id(), unit.id(), cells[3], begin);
    post.call(cells[3], cells[4], flags.contains("T") ? "contract" : "administrative", position);
    post.lead(flags.contains("L"), flags.contains("M"));
    em.persist(post);
    String account = ACCOUNTS.get(cells[0]);
    if (account != null) {
      Account made = Account.ofPerson(ids.next(), account, person.id(), person.name());
      made.password(passwordHash, now, false);
      em.persist(made);
    }
  }

  private Department department(Unit unit, String name) {
    return departments.computeIfAbsent(
        unit.code() + name,
        key -> {
          Department made =
              new Department(ids.next(), unit.id(), name, (departments.size() + 1) * 10);
          em.persist(made);
          return made;
        });
  }

  private void portfolio(String person, String... codes) {
    for (String code : codes) {
      em.persist(new Portfolio(ids.next(), people.get(person), units.get(code).id()));
    }
  }
}
