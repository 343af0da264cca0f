package org.xianwu.duty.domain;

import org.xianwu.platform.api.problem.ProblemCode;

/** Everything for which the duty function refuses, and what it only warns of. */
public enum DutyProblem implements ProblemCode {
  // what a roster needs before it is published
  /** The roster breaks rules; parameters: number, count; the fields name the days. */
  ROSTER_INCOMPLETE("roster-incomplete", 422),
  /** Nobody is on duty on the day. */
  DAY_UNCOVERED("day-uncovered", 422),
  /** Hours without anybody; parameters: day, from, to. */
  COVERAGE_GAP("coverage-gap", 422),
  /** Two shifts cover the same hours; parameters: day, from, to. */
  SHIFT_OVERLAP("shift-overlap", 422),
  LEADER_MISSING("leader-missing", 422),
  /** Parameters: name, day. */
  LEADER_WITHOUT_POST("leader-without-post", 422),
  MAIN_LEADER_WITHOUT_POST("main-leader-without-post", 422),
  /** Parameters: day, least, found. */
  OFFICERS_TOO_FEW("officers-too-few", 422),
  /** One person twice in one shift; parameters: name, day. */
  PERSON_TWICE("person-twice", 422),
  /** One person in two shifts at the same time; parameters: name, day, other. */
  PERSON_OVERLAP("person-overlap", 422),
  /** Parameters: name, former, day, hours. */
  REST_TOO_SHORT("rest-too-short", 422),
  PHONE_MISSING("phone-missing", 422),
  /** Days of the year are not in the calendar; parameters: day, year. */
  NO_CALENDAR("no-calendar", 422),
  /** A shift that began is not changed any more; parameters: day, number. */
  SHIFT_BEGAN("shift-began", 409),
  /** Parameters: day, days, due. */
  HOLIDAY_LATE("holiday-late", 422),

  // inputs
  KIND_UNKNOWN("kind-unknown", 422),
  TYPE_UNKNOWN("type-unknown", 422),
  SOURCE_UNKNOWN("source-unknown", 422),
  CATEGORY_UNKNOWN("category-unknown", 422),
  /** Parameters: first, last, most. */
  PERIOD_INVALID("period-invalid", 422),
  /** More lines of the log than one printout takes. */
  LOG_TOO_LONG("log-too-long", 422),
  /** A sheet that says nothing of the record. */
  NOTHING_TO_PRINT("nothing-to-print", 422),
  /** The day is outside the roster; parameters: day, first, last. */
  DAY_OUTSIDE("day-outside", 422),
  /** Not a time of the day; parameter: value. */
  TIME_INVALID("time-invalid", 422),
  /** The shift ends before it begins; parameters: from, to. */
  TIME_ORDER("time-order", 422),
  PHONE_INVALID("phone-invalid", 422),
  CALLER_PHONE_INVALID("caller-phone-invalid", 422),
  PERSON_UNKNOWN("person-unknown", 422),
  REASON_MISSING("reason-missing", 422),
  LOG_CONTENT_MISSING("log-content-missing", 422),
  LOG_IN_FUTURE("log-in-future", 422),

  // states and versions
  /** Not allowed in the state; parameters: number, state. */
  STATE_FORBIDS("state-forbids", 409),
  /** Parameter: number. */
  PUBLISHED_UNTOUCHED("published-untouched", 409),
  DRAFT_EXISTS("draft-exists", 409),
  /** Another roster of the kind covers days of the period; parameter: number. */
  PERIOD_TAKEN("period-taken", 409),
  /** The shift is already there; parameters: day, type. */
  SHIFT_EXISTS("shift-exists", 409),
  NOT_OVER("not-over", 409),
  NO_PATTERN("no-pattern", 422),
  LOG_APPEND_ONLY("log-append-only", 405),

  // rules about people
  RULE_KIND_UNKNOWN("rule-kind-unknown", 422),
  RULE_INCOMPLETE("rule-incomplete", 422),
  RULE_APPROVER("rule-approver", 422),
  RULE_OTHER("rule-other", 422),
  RULE_MOST("rule-most", 422),
  RULE_DOCUMENT("rule-document", 422),
  RULE_PERIOD("rule-period", 422),
  RULE_REPEATED("rule-repeated", 409),
  /** Parameters: name, from, to, document. */
  PERSON_AWAY("person-away", 422),

  // making a roster fair
  /** No roster holds all hard rules; the fields name what contradicts. */
  SCHEDULE_IMPOSSIBLE("schedule-impossible", 422),
  /** The proposal is not there yet, or was given up. */
  SCHEDULE_UNFINISHED("schedule-unfinished", 409),
  /** A shift changed since the search began; parameter: day. */
  SCHEDULE_STALE("schedule-stale", 409),
  /** The drafts have no shift that could be filled. */
  SCHEDULE_EMPTY("schedule-empty", 422),
  /** Parameters: name, day. */
  CONFLICT_FIXED("conflict-fixed", 422),
  CONFLICT_MOST("conflict-most", 422),
  /** Parameters: name, other. */
  CONFLICT_PARTED("conflict-parted", 422),
  /** Parameter: day. */
  CONFLICT_FIRST_DAY("conflict-first-day", 422),
  /** Parameter: name. */
  CONFLICT_BEGINNER("conflict-beginner", 422),
  /** Parameters: name, from, to, why. */
  CONFLICT_AWAY("conflict-away", 422),
  /** Parameter: day. */
  CONFLICT_REST("conflict-rest", 422),
  /** Parameter: day. */
  CONFLICT_UNMANNED("conflict-unmanned", 422),

  // what is only pointed at
  /** Parameters: name, count, from, to. */
  LEADER_STREAK("leader-streak", 422),
  /** Parameters: name, month, count, most. */
  OFFICER_LOAD("officer-load", 422),
  /** Parameters: names, count. */
  PAIR_REPEATS("pair-repeats", 422),
  MAIN_LEADER_MISSING("main-leader-missing", 422);

  private final String code;
  private final int status;

  DutyProblem(String name, int status) {
    this.code = "duty." + name;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
