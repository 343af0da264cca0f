package org.xianwu.reception.domain;

import org.xianwu.platform.api.problem.ProblemCode;

/** Everything for which letters and orders are refused, and what is only pointed at. */
public enum ReceptionProblem implements ProblemCode {
  // inputs
  /** A value is none of the choices; parameter: value. */
  CHOICE_UNKNOWN("choice-unknown", 422),
  /** Parameters: value, meant. */
  NUMBER_OTHER_FORM("number-other-form", 422),
  /** Parameter: value. */
  NUMBER_INVALID("number-invalid", 422),
  NUMBER_NOT_EXPECTED("number-not-expected", 422),
  SEAL_MISSING("seal-missing", 422),
  PERSONS_MISSING("persons-missing", 422),
  /** Parameter: day. */
  DAY_IN_FUTURE("day-in-future", 422),
  /** Parameters: first, last. */
  PERIOD_INVALID("period-invalid", 422),
  /** Parameters: first, last, most. */
  PERIOD_TOO_LONG("period-too-long", 422),
  PERIOD_MISSING("period-missing", 422),
  PARTY_MISSING("party-missing", 422),
  GUESTS_MISSING("guests-missing", 422),
  GUEST_NAME_MISSING("guest-name-missing", 422),
  GUEST_UNIT_MISSING("guest-unit-missing", 422),
  /** Parameter: name. */
  RANK_MISSING("rank-missing", 422),
  ACTIVITIES_MISSING("activities-missing", 422),
  /** Parameters: day, first, last. */
  DAY_OUTSIDE("day-outside", 422),
  /** Parameter: value. */
  COST_NEGATIVE("cost-negative", 422),
  COST_MISSING("cost-missing", 422),
  /** Parameters: seated, guests. */
  MEAL_GUESTS("meal-guests", 422),
  /** Business reception has a rule of its own. */
  TYPE_INVESTMENT("type-investment", 422),
  /** Foreign guests are a matter of foreign affairs. */
  TYPE_FOREIGN("type-foreign", 422),

  // letters
  /** No letter, no reception. */
  LETTER_MISSING("letter-missing", 422),
  /** Parameter: number. */
  LETTER_UNVERIFIED("letter-unverified", 422),
  /** Parameter: sender. */
  LETTER_OWN("letter-own", 422),
  /** The same letter is written down already; parameter: number. */
  LETTER_EXISTS("letter-exists", 409),
  /** Parameters: number, order. */
  LETTER_USED("letter-used", 422),
  /** Second stage without a reason; parameters: number, order. */
  STAGE_REASON_MISSING("stage-reason-missing", 422),
  /** Parameter: number. */
  LETTER_VERIFIED("letter-verified", 409),
  VERIFY_OWN("verify-own", 403),
  /** Parameter: number. */
  NOT_A_PHONE_RECORD("not-a-phone-record", 409),
  /** Parameter: number. */
  LETTER_PENDING("letter-pending", 409),
  /** Parameters: guests, persons. */
  MORE_THAN_LETTER("more-than-letter", 422),
  /** Parameter: name. */
  GUEST_NOT_IN_LETTER("guest-not-in-letter", 422),
  /** Parameter: name. */
  PERSON_TWICE("person-twice", 422),

  // hard rules of a visit
  /** Parameters: guests, escorts, most. */
  TOO_MANY_ESCORTS("too-many-escorts", 422),
  /** Parameters: count, most. */
  WORK_MEALS("work-meals", 422),
  /** Parameters: word, item. */
  DRINK_OR_TOBACCO("drink-or-tobacco", 422),
  /** Parameters: word, item. */
  DELICACY("delicacy", 422),
  /** Parameters: hotel, rank. */
  ROOM_ABOVE_RANK("room-above-rank", 422),
  /** Parameters: hotel, extras. */
  ROOM_EXTRAS("room-extras", 422),
  /** Parameters: hotel, price, most, basis. */
  ROOM_PRICE("room-price", 422),
  /** Parameters: word, item. */
  WELCOME("welcome", 422),
  /** Parameters: word, item. */
  GIFT("gift", 422),
  /** Parameters: word, item. */
  LEISURE("leisure", 422),
  SAME_CITY("same-city", 422),
  /** Parameter: item. */
  GUEST_COST("guest-cost", 422),
  /** Parameter: line. */
  BUDGET_LINE("budget-line", 422),
  /** Parameter: first. */
  NOT_BEFOREHAND("not-beforehand", 422),
  /** Parameters: due. */
  URGENT_REASON("urgent-reason", 422),
  /** Parameters: left, estimate. */
  BUDGET_EXCEEDED("budget-exceeded", 409),
  /** No budget of the year was set; parameter: year. */
  BUDGET_MISSING("budget-missing", 422),
  /** Parameters: price, most, basis. */
  MEAL_ABOVE_STANDARD("meal-above-standard", 422),
  /** Parameters: price, most. */
  MEAL_ABOVE_LIMIT("meal-above-limit", 422),
  /** Parameters: day, rank. */
  STANDARD_MISSING("standard-missing", 422),

  // standards and budgets
  AMOUNT_INVALID("amount-invalid", 422),
  /** Parameters: day, rank. */
  STANDARD_EXISTS("standard-exists", 409),
  /** Orders were handed in under it; parameters: from, order. */
  STANDARD_IN_USE("standard-in-use", 409),
  /** Orders were handed in for days that it would change; parameters: from, order. */
  STANDARD_BACKDATED("standard-backdated", 409),
  /** The shares of a day are not a hundred percent; parameter: sum. */
  SHARES_INVALID("shares-invalid", 422),
  /** Parameter: year. */
  BUDGET_EXISTS("budget-exists", 409),
  /** Parameter: used. */
  BUDGET_BELOW_USE("budget-below-use", 422),

  // lists and settlements
  SIGN_OWN("sign-own", 403),
  /** Parameter: number. */
  LIST_UNSIGNED("list-unsigned", 409),
  SETTLE_OWN("settle-own", 403),
  /** Parameter: voucher. */
  VOUCHER_MISSING("voucher-missing", 422),
  CASH("cash", 422),
  /** Parameters: amount, estimate. */
  ABOVE_APPROVED("above-approved", 422),
  /** It may be paid without asking; parameters: amount, allowed. */
  OVERRUN_NEEDLESS("overrun-needless", 422),
  /** Another request is being decided; parameter: number. */
  OVERRUN_OPEN("overrun-open", 409),
  /** Parameters: day, first. */
  INVOICE_DATE("invoice-date", 422),
  /** Parameter: number. */
  INVOICE_USED("invoice-used", 409),
  /** The same invoice twice on one settlement; parameter: number. */
  INVOICE_TWICE("invoice-twice", 422),
  /** Paid before the guests came; parameters: day, first. */
  PAID_BEFORE_VISIT("paid-before-visit", 422),
  /** Parameters: day, today. */
  PAID_IN_FUTURE("paid-in-future", 422),
  /** Parameters: vendor, day. */
  INVOICES_SPLIT("invoices-split", 422),
  /** Parameter: due. */
  SETTLEMENT_LATE("settlement-late", 422),
  /** Parameters: expected, collected. */
  NOT_COLLECTED("not-collected", 422),
  /** Parameters: year, quarter. */
  PUBLISHED_ALREADY("published-already", 409),
  /** Parameters: year, quarter. */
  /** Parameter: number. */
  REPLY_EXISTS("reply-exists", 409),
  PUBLICITY_SUPERSEDED("publicity-superseded", 409),
  /** Who marked a visit does not approve that. */
  WITHHOLD_OWN("withhold-own", 403),
  /** Parameter: number. */
  WITHHELD_ALREADY("withheld-already", 409),
  /** Parameters: year, quarter. */
  QUARTER_NOT_OVER("quarter-not-over", 409),

  /** The sheet says nothing of the record yet. */
  NOTHING_TO_PRINT("nothing-to-print", 409),

  // states
  /** The order breaks rules; parameters: number, count; the fields say where. */
  ORDER_REFUSED("order-refused", 422),
  /** Parameter: number. */
  ORDER_FROZEN("order-frozen", 409),
  /** Not allowed in the state; parameters: number, state. */
  STATE_FORBIDS("state-forbids", 409),
  /** Parameters: number, first. */
  NOT_BEGUN("not-begun", 409),

  // what is only pointed at
  /** Parameters: sender, count, month. */
  OFTEN("often", 422),
  /** Parameters: price, count. */
  NEAR_LIMIT("near-limit", 422),
  /** Parameter: day. */
  DAY_OFF("day-off", 422),
  /** Parameters: name, order. */
  ESCORT_TWICE("escort-twice", 422),
  /** Parameters: sender, order. */
  MERGE("merge", 422),
  /** Parameters: number, date. */
  LETTER_LATE("letter-late", 422),
  /** Parameters: percent. */
  BUDGET_LOW("budget-low", 422),
  /** Parameter: venue. */
  VENUE_UNLISTED("venue-unlisted", 422),
  /** Parameters: guests, escorts. */
  MORE_ESCORTS("more-escorts", 422),
  /** Parameters: price, most, basis. */
  STANDARD_EXPLAINED("standard-explained", 422);

  private final String code;
  private final int status;

  ReceptionProblem(String name, int status) {
    this.code = "reception." + name;
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
