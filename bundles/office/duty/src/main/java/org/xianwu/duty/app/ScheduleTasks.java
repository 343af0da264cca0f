package org.xianwu.duty.app;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.config.SchedulingSettings;
import org.xianwu.duty.domain.DutyRules;
import org.xianwu.duty.domain.PersonRuleKind;
import org.xianwu.duty.domain.PersonTerms;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.duty.domain.Span;
import org.xianwu.duty.domain.schedule.Absence;
import org.xianwu.duty.domain.schedule.Apart;
import org.xianwu.duty.domain.schedule.DayClass;
import org.xianwu.duty.domain.schedule.Load;
import org.xianwu.duty.domain.schedule.Member;
import org.xianwu.duty.domain.schedule.Post;
import org.xianwu.duty.domain.schedule.ScheduleTask;
import org.xianwu.duty.domain.schedule.Slot;
import org.xianwu.duty.domain.schedule.Team;
import org.xianwu.duty.domain.schedule.Wishes;
import org.xianwu.duty.domain.schedule.YearStage;
import org.xianwu.platform.api.calendar.CalendarDay;
import org.xianwu.platform.api.calendar.DayType;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.text.Texts;

/** Puts drafts into the words of the search: posts to fill, people, what they served before. */
@Component(service = ScheduleTasks.class)
public final class ScheduleTasks {

  private static final Duration WHOLE_DAY = Duration.ofHours(24);
  private static final String SPRING_FESTIVAL = "春节";
  private static final int NEIGHBOUR_DAYS = 3;
  private static final int MOST_PER_MONTH = 31;

  private final Checks checks;
  private final SchedulingSettings settings;
  private final People people;
  private final Directory directory;
  private final Texts texts;
  private final Clock clock;

  @Activate
  public ScheduleTasks(
      @Reference Checks checks,
      @Reference SchedulingSettings settings,
      @Reference People people,
      @Reference Directory directory,
      @Reference Texts texts,
      @Reference Clock clock) {
    this.checks = Objects.requireNonNull(checks);
    this.settings = Objects.requireNonNull(settings);
    this.people = Objects.requireNonNull(people);
    this.directory = Objects.requireNonNull(directory);
    this.texts = Objects.requireNonNull(texts);
    this.clock = Objects.requireNonNull(clock);
  }

  /** First day whose shifts count: the account of the year before is carried over. */
  static LocalDate accountSince(LocalDate firstDay) {
    return LocalDate.of(firstDay.getYear() - 1, 1, 1);
  }

  /**
   * What is searched.
   *
   * @param year the statutory days of the rest of the year, which are shared out first
   * @param served what people really served before, by person
   */
  record Drafted(ScheduleTask task, ScheduleTask year, Map<Long, Load> served) {}

  /**
   * The task.
   *
   * @param rosters drafts of one unit, by day
   * @param shifts all their shifts, by start
   * @param keep whether people named by hand stay; shifts that began always stay as they are
   */
  Drafted task(EntityManager em, List<Roster> rosters, List<Shift> shifts, boolean keep) {
    long unit = rosters.get(0).unitId();
    LocalDate first = shifts.get(0).day();
    LocalDate last = shifts.get(shifts.size() - 1).day();
    List<Shift> served = served(em, unit, first);
    Set<Long> leaders = new LinkedHashSet<>();
    Set<Long> officers = new LinkedHashSet<>();
    pool(unit, first, served, shifts, leaders, officers);
    boolean mainLeads = leaders.stream().anyMatch(id -> people.mainLeaderOn(id, first));
    List<Slot> slots = new ArrayList<>();
    shifts.forEach(shift -> slots.addAll(slots(shift, keep, mainLeads)));
    Map<Long, Load> loads = loads(served);
    List<Long> all = new ArrayList<>(leaders);
    all.addAll(officers);
    List<PersonTerms> terms = PersonRules.holding(em, all, first, last.plusDays(1));
    List<Member> members = new ArrayList<>();
    members.addAll(
        members(leaders, Post.LEADER, loads, first, terms, arrears(slots, Post.LEADER, leaders)));
    members.addAll(
        members(
            officers, Post.OFFICER, loads, first, terms, arrears(slots, Post.OFFICER, officers)));
    Set<Long> taking = members.stream().map(Member::id).collect(Collectors.toSet());
    List<Absence> absences = new ArrayList<>(away(terms, first, last));
    absences.addAll(elsewhere(em, rosters, first, last, taking));
    DutyRules rules = checks.rules();
    ScheduleTask task =
        new ScheduleTask(
            slots,
            members,
            absences,
            terms.stream()
                .filter(one -> one.kind() == PersonRuleKind.APART)
                .map(one -> new Apart(one.personId(), one.otherId()))
                .toList(),
            new Wishes(
                rules.leaderDaysInARow(),
                rules.officerShiftsPerMonth(),
                rules.pairShifts(),
                settings.daysBetween()));
    return new Drafted(task, year(em, rosters, task, mainLeads), loads);
  }

  private ScheduleTask year(
      EntityManager em, List<Roster> drafts, ScheduleTask task, boolean mainLeads) {
    long unit = drafts.get(0).unitId();
    LocalDate first = task.slots().get(0).day();
    LocalDate end = LocalDate.of(first.getYear(), 12, 31);
    List<Shift> published =
        Rows.effectiveShifts(
            em,
            Rows.effective(em, first, end).stream().filter(one -> one.unitId() == unit).toList(),
            first,
            end);
    List<Shift> later =
        published.stream()
            .filter(shift -> drafts.stream().noneMatch(draft -> draft.covers(shift.day())))
            .toList();
    Set<LocalDate> known = later.stream().map(Shift::day).collect(Collectors.toSet());
    List<Slot> slots = new ArrayList<>(YearStage.statutory(task));
    for (CalendarDay day : checks.calendar().days(first, end)) {
      boolean open =
          day.type() == DayType.STATUTORY
              && !known.contains(day.date())
              && drafts.stream().noneMatch(draft -> draft.covers(day.date()));
      if (open) {
        slots.addAll(planned(day, mainLeads));
      }
    }
    Map<Long, Load> besides = loads(later);
    List<Member> members =
        task.members().stream()
            .map(member -> member.plus(besides.getOrDefault(member.id(), Load.NONE)))
            .toList();
    List<Long> ids = members.stream().map(Member::id).toList();
    List<Absence> absences = new ArrayList<>(task.absences());
    absences.addAll(away(PersonRules.holding(em, ids, first, end), first, end));
    return new ScheduleTask(slots, members, absences, task.aparts(), task.wishes());
  }

  /** The posts of a statutory day that has no roster yet. */
  private List<Slot> planned(CalendarDay day, boolean mainLeads) {
    long shift = -day.date().toEpochDay();
    Span span = checks.rules().full().on(day.date(), ShiftType.FULL);
    List<Slot> slots = new ArrayList<>();
    slots.add(slot(shift, span, day, Post.LEADER, 0, mainLeads && first(day)));
    for (int place = 0; place < checks.rules().leastOfficers(false); place++) {
      slots.add(slot(shift, span, day, Post.OFFICER, 0, false));
    }
    return slots;
  }

  private List<Absence> away(List<PersonTerms> terms, LocalDate first, LocalDate last) {
    List<Absence> away = new ArrayList<>();
    for (PersonTerms one : terms) {
      if (one.kind().keepsAway()) {
        // the reason of an exemption is nobody's business
        String word = one.kind().exemption() ? "exempt" : one.kind().code();
        String why = texts.get(Language.ZH, "duty.why." + word, Map.of());
        one.within(first, last.plusDays(1))
            .map(span -> new Absence(one.personId(), span, (why + " " + one.document()).trim()))
            .ifPresent(away::add);
      }
    }
    return away;
  }

  private static List<Shift> served(EntityManager em, long unit, LocalDate first) {
    LocalDate since = accountSince(first);
    LocalDate until = first.minusDays(1);
    return Rows.effectiveShifts(
        em,
        Rows.effective(em, since, until).stream().filter(one -> one.unitId() == unit).toList(),
        since,
        until);
  }

  /** The unit's people, whoever served before, and whoever is named already. */
  private void pool(
      long unit,
      LocalDate day,
      List<Shift> served,
      List<Shift> shifts,
      Set<Long> leaders,
      Set<Long> officers) {
    Set<Long> led = new LinkedHashSet<>();
    Set<Long> manned = new LinkedHashSet<>();
    for (Collection<Shift> some : List.of(served, shifts)) {
      some.forEach(shift -> led.add(shift.assignment().leaderId()));
      some.forEach(shift -> manned.addAll(shift.assignment().officerIds()));
    }
    directory.peopleOf(unit).stream()
        .filter(person -> !person.temporary())
        .map(Person::id)
        .forEach(id -> (people.leaderOn(id, day) ? led : manned).add(id));
    led.stream()
        .filter(id -> people.serves(id) && people.leaderOn(id, day))
        .sorted()
        .forEach(leaders::add);
    manned.stream()
        .filter(id -> people.serves(id) && !leaders.contains(id))
        .sorted()
        .forEach(officers::add);
  }

  private List<Member> members(
      Set<Long> ids,
      Post post,
      Map<Long, Load> loads,
      LocalDate day,
      List<PersonTerms> terms,
      int arrears) {
    List<Load> known = ids.stream().filter(loads::containsKey).map(loads::get).toList();
    Load usual = average(known);
    return ids.stream()
        .map(
            id ->
                new Member(
                    id,
                    EnumSet.of(post),
                    people.mainLeaderOn(id, day),
                    said(terms, id, PersonRuleKind.NEWCOMER).isPresent(),
                    said(terms, id, PersonRuleKind.ELDER).isPresent(),
                    said(terms, id, PersonRuleKind.MOST)
                        .map(PersonTerms::most)
                        .orElse(MOST_PER_MONTH),
                    100,
                    // who comes new owes nothing for the time before
                    loads.getOrDefault(id, usual).near(usual, arrears)))
        .toList();
  }

  /** Half of what everybody serves this time: so much of what is owed is made up, or spared. */
  private static int arrears(List<Slot> slots, Post post, Set<Long> people) {
    int all = slots.stream().filter(slot -> slot.post() == post).mapToInt(Slot::weight).sum();
    return all / (2 * Math.max(1, people.size()));
  }

  private static Optional<PersonTerms> said(
      List<PersonTerms> terms, long person, PersonRuleKind kind) {
    return terms.stream().filter(one -> one.personId() == person && one.kind() == kind).findFirst();
  }

  private static Load average(List<Load> loads) {
    if (loads.isEmpty()) {
      return Load.NONE;
    }
    Map<DayClass, Integer> shifts = new EnumMap<>(DayClass.class);
    for (DayClass dayClass : DayClass.values()) {
      int all = loads.stream().mapToInt(load -> load.shifts().getOrDefault(dayClass, 0)).sum();
      shifts.put(dayClass, Math.round(all / (float) loads.size()));
    }
    int weighted = loads.stream().mapToInt(Load::weighted).sum();
    return new Load(Math.round(weighted / (float) loads.size()), shifts);
  }

  private Map<Long, Load> loads(List<Shift> served) {
    Map<Long, Load> loads = new TreeMap<>();
    for (Shift shift : served) {
      for (Slot slot : slots(shift, true, false)) {
        if (slot.fixedTo() != 0) {
          loads.merge(slot.fixedTo(), Load.NONE.plus(slot), (had, one) -> had.plus(slot));
        }
      }
    }
    return loads;
  }

  /** The posts of a shift: a leader, and as many officers as are needed or named. */
  private List<Slot> slots(Shift shift, boolean keep, boolean mainLeads) {
    CalendarDay day = checks.calendar().day(shift.day());
    boolean began = !shift.span().from().isAfter(clock.instant());
    Set<Long> stay = began ? shift.assignment().people() : keep ? shift.pinned() : Set.of();
    List<Slot> slots = new ArrayList<>();
    long leader = shift.assignment().leaderId();
    slots.add(
        slot(shift, day, Post.LEADER, stay.contains(leader) ? leader : 0, mainLeads && first(day)));
    List<Long> named = shift.assignment().officerIds();
    int needed = Math.max(named.size(), checks.rules().leastOfficers(day.type().working()));
    for (int place = 0; place < needed; place++) {
      long officer = place < named.size() ? named.get(place) : 0;
      slots.add(slot(shift, day, Post.OFFICER, stay.contains(officer) ? officer : 0, false));
    }
    return slots;
  }

  private Slot slot(Shift shift, CalendarDay day, Post post, long fixed, boolean firstDay) {
    return slot(shift.id(), shift.span(), day, post, fixed, firstDay);
  }

  private Slot slot(
      long shift, Span span, CalendarDay day, Post post, long fixed, boolean firstDay) {
    DayClass dayClass = DayClass.of(day.date(), day.type(), festival(day));
    boolean rests = post.team() != Team.LEADERS && span.length().compareTo(WHOLE_DAY) >= 0;
    return new Slot(
        shift,
        day.date(),
        post,
        span,
        dayClass,
        settings.weights().of(dayClass),
        rests ? checks.rules().rest() : Duration.ZERO,
        firstDay,
        fixed);
  }

  private boolean first(CalendarDay day) {
    return day.type() == DayType.STATUTORY
        && checks.calendar().day(day.date().minusDays(1)).type() != DayType.STATUTORY;
  }

  /** New Year's Eve and the first day of the Spring Festival: its first two statutory days. */
  private boolean festival(CalendarDay day) {
    return day.type() == DayType.STATUTORY
        && day.name().contains(SPRING_FESTIVAL)
        && (first(day) || first(checks.calendar().day(day.date().minusDays(1))));
  }

  /** Shifts around the drafts and in other units, with the rest that they need on both sides. */
  private List<Absence> elsewhere(
      EntityManager em, List<Roster> drafts, LocalDate first, LocalDate last, Set<Long> members) {
    LocalDate from = first.minusDays(NEIGHBOUR_DAYS);
    LocalDate to = last.plusDays(NEIGHBOUR_DAYS);
    String why = texts.get(Language.ZH, "duty.why.shift", Map.of());
    Map<Object, Absence> found = new LinkedHashMap<>();
    for (Shift shift : Rows.effectiveShifts(em, Rows.effective(em, from, to), from, to)) {
      boolean ours =
          drafts.stream()
              .anyMatch(one -> one.unitId() == shift.unitId() && one.covers(shift.day()));
      if (!ours) {
        for (long person : shift.assignment().people()) {
          boolean crew = shift.assignment().crew().contains(person);
          boolean onCall = !crew && person != shift.assignment().leaderId();
          if (members.contains(person) && !onCall) {
            found.put(List.of(shift.id(), person), new Absence(person, with(shift, crew), why));
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  private Span with(Shift shift, boolean crew) {
    Span span = shift.span();
    if (!crew) {
      return span;
    }
    boolean whole = span.length().compareTo(WHOLE_DAY) >= 0;
    Duration rest = checks.rules().rest();
    return new Span(span.from().minus(rest), whole ? span.to().plus(rest) : span.to());
  }
}
