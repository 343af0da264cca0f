package org.xianwu.duty.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Post;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.testkit.FakeDirectory;
import org.xianwu.platform.testkit.FakeWorkCalendar;

/** The duty room of the practice county, for tests of rules. */
final class DutyOffice implements Staff {

  static final String PHONE = "0571-2345678";
  static final Instant LONG_BEFORE = Instant.parse("2025-01-01T00:00:00Z");

  final FakeDirectory directory = new FakeDirectory();
  final FakeWorkCalendar calendar = new FakeWorkCalendar();
  final DutyRules rules = DutyRules.usual();
  private long nextId = 1;

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  Roster month(String month) {
    return Roster.ofMonth(nextId++, FakeDirectory.PARTY_OFFICE, YearMonth.parse(month));
  }

  Roster days(String first, String last) {
    return Roster.ofPeriod(
        nextId++, FakeDirectory.PARTY_OFFICE, RosterKind.SPECIAL, day(first), day(last), "");
  }

  Shift full(Roster roster, String day, String leader, String... officers) {
    return shift(roster, day, ShiftType.FULL, who(leader, officers));
  }

  Shift night(Roster roster, String day, String leader, String... officers) {
    return shift(roster, day, ShiftType.NIGHT, who(leader, officers));
  }

  Shift shift(Roster roster, String day, ShiftType type, Assignment who) {
    Span span = rules.hours(type).on(day(day), type);
    return new Shift(nextId++, roster, day(day), type, span, who);
  }

  Assignment who(String leader, String... officers) {
    return Assignment.of(id(leader), Arrays.stream(officers).map(this::id).toList(), PHONE);
  }

  long id(String name) {
    return directory.idOf(name);
  }

  List<Finding> check(Roster roster, Shift... shifts) {
    return check(roster, List.of(shifts), List.of());
  }

  List<Finding> check(Roster roster, List<Shift> shifts, List<Shift> neighbours) {
    return check(new Plan(roster, shifts, neighbours, List.of(), LONG_BEFORE));
  }

  List<Finding> check(Plan plan) {
    return new RosterCheck(rules, calendar, this).check(plan).findings();
  }

  /** Codes of the violations with their days, for example {@code 02-16 shift-overlap}. */
  static List<String> violations(List<Finding> findings) {
    return said(findings, true);
  }

  static List<String> warnings(List<Finding> findings) {
    return said(findings, false);
  }

  private static List<String> said(List<Finding> findings, boolean hard) {
    List<String> said = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.hard() == hard) {
        said.add(finding.day().toString().substring(5) + " " + name(finding.problem()));
      }
    }
    return said;
  }

  static String name(Problem problem) {
    return problem.code().code().substring("duty.".length());
  }

  @Override
  public boolean serves(long personId) {
    return directory.person(personId).map(Person::active).orElse(false);
  }

  @Override
  public String name(long personId) {
    return directory.person(personId).map(Person::name).orElse("—");
  }

  @Override
  public boolean leaderOn(long personId, LocalDate day) {
    return directory.postsOn(personId, day).stream().anyMatch(Post::leader);
  }

  @Override
  public boolean mainLeaderOn(long personId, LocalDate day) {
    return directory.postsOn(personId, day).stream().anyMatch(Post::mainLeader);
  }
}
