package org.xianwu.duty.ledger;

import java.util.ArrayList;
import java.util.List;
import org.xianwu.duty.domain.incident.Datum;
import org.xianwu.duty.domain.incident.IncidentLevel;
import org.xianwu.duty.domain.incident.IncidentState;
import org.xianwu.duty.domain.incident.IncidentType;
import org.xianwu.duty.domain.incident.InformedBy;
import org.xianwu.duty.domain.incident.Punctuality;
import org.xianwu.duty.domain.incident.Subtype;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Choice.Tone;

/** The values of choice columns about incidents, as people say them. */
final class IncidentChoices {

  static final List<Choice> TYPES = Choice.all(IncidentType.values(), type -> Tone.INFO);
  static final List<Choice> SUBTYPES = Choice.all(Subtype.values(), subtype -> Tone.INFO);
  static final List<Choice> LEVELS = Choice.all(IncidentLevel.values(), IncidentChoices::tone);
  static final List<Choice> STATES = Choice.all(IncidentState.values(), IncidentChoices::tone);
  static final List<Choice> SOURCES = Choice.all(InformedBy.values(), source -> Tone.INFO);
  static final List<Choice> DATUMS = Choice.all(Datum.values(), datum -> Tone.INFO);
  static final List<Choice> PUNCTUALITY = Choice.all(Punctuality.values(), IncidentChoices::tone);

  /** Types and levels as lines of the table of limits name them. */
  static final List<Choice> ANY_TYPE = orAny(TYPES);

  static final List<Choice> ANY_LEVEL = orAny(LEVELS);

  private IncidentChoices() {}

  private static List<Choice> orAny(List<Choice> values) {
    List<Choice> all = new ArrayList<>(List.of(Choice.of("any", "不限", "Any", Tone.IDLE)));
    all.addAll(values);
    return all;
  }

  private static Tone tone(IncidentLevel level) {
    return switch (level) {
      case EXTRAORDINARY, MAJOR -> Tone.BAD;
      case CONSIDERABLE -> Tone.WARN;
      case ORDINARY -> Tone.INFO;
      case UNRATED -> Tone.IDLE;
    };
  }

  private static Tone tone(IncidentState state) {
    return switch (state) {
      case RECEIVED -> Tone.BAD;
      case VERIFIED, REPORTED, HANDLING -> Tone.WARN;
      case CLOSED -> Tone.OK;
      case ARCHIVED, DISMISSED -> Tone.IDLE;
    };
  }

  private static Tone tone(Punctuality punctuality) {
    return switch (punctuality) {
      case PENDING -> Tone.WARN;
      case ON_TIME -> Tone.OK;
      case LATE -> Tone.BAD;
      case EXEMPT -> Tone.IDLE;
    };
  }
}
