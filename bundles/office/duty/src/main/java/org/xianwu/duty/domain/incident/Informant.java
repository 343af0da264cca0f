package org.xianwu.duty.domain.incident;

import java.util.Objects;
import org.xianwu.platform.api.check.PhoneNumber;
import org.xianwu.platform.api.problem.Problem;

/**
 * Who brought the news.
 *
 * @param name of the caller or the unit, may be empty; personal data
 * @param phone may be empty; personal data
 */
public record Informant(InformedBy by, String name, String phone) {

  public Informant {
    Objects.requireNonNull(by);
    Objects.requireNonNull(name);
    Objects.requireNonNull(phone);
  }

  void require() {
    if (!phone.isEmpty() && PhoneNumber.find(phone).isEmpty()) {
      throw refusal().field("informantPhone", refusal());
    }
  }

  private Problem refusal() {
    return Problem.of(IncidentProblem.INFORMANT_PHONE).with("value", phone);
  }
}
