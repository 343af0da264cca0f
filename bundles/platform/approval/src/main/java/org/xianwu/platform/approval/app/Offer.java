package org.xianwu.platform.approval.app;

import java.util.List;
import org.xianwu.platform.api.text.Label;

/**
 * Something that the caller may do with an approval now, with what it asks for.
 *
 * @param id the verb in the address
 * @param opinionRequired whether the opinion or reason must be given
 * @param stages stages that may be returned to; empty where none is asked for
 * @param people people who may be chosen; empty where everybody may be
 * @param phrases opinions on offer, the first as proposed; empty for none
 */
public record Offer(
    String id,
    Label label,
    Tone tone,
    List<Ask> asks,
    boolean opinionRequired,
    List<Target> stages,
    List<Long> people,
    List<String> phrases) {

  /** How the button stands out. */
  public enum Tone {
    NORMAL,
    PRIMARY,
    DANGER
  }

  /** What is asked before the step is taken. */
  public enum Ask {
    OPINION,
    PERSON,
    PEOPLE,
    STAGE,
    PLACE,
    DUE
  }

  /**
   * A stage to which a case can be returned.
   *
   * @param key as in the machine, -1 for the applicant
   */
  public record Target(int key, String name, List<Long> people) {}

  static Offer of(String id, String zh, String en, Ask... asks) {
    return new Offer(
        id, Label.of(zh, en), Tone.NORMAL, List.of(asks), false, List.of(), List.of(), List.of());
  }

  Offer toned(Tone other) {
    return new Offer(id, label, other, asks, opinionRequired, stages, people, phrases);
  }

  Offer withReason() {
    return new Offer(id, label, tone, asks, true, stages, people, phrases);
  }

  Offer to(List<Target> targets) {
    return new Offer(id, label, tone, asks, opinionRequired, targets, people, phrases);
  }

  Offer among(List<Long> choices) {
    return new Offer(id, label, tone, asks, opinionRequired, stages, choices, phrases);
  }

  Offer saying(List<String> common) {
    return new Offer(id, label, tone, asks, opinionRequired, stages, people, common);
  }
}
