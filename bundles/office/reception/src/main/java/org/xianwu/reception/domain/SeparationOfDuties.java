package org.xianwu.reception.domain;

/**
 * Nobody decides in one's own matter (不得自批): applicant, approver and cashier are different people,
 * and whoever sat at the table does not sign the list.
 *
 * <p>Basis: 党政机关国内公务接待管理规定 art 7 and 11.
 */
public final class SeparationOfDuties {

  private SeparationOfDuties() {}

  /** Whether the person may not decide on the order. */
  public static boolean barredFromOrder(ReceptionOrder order, long personId) {
    return order.applicantId() == personId;
  }

  /** Whether the person may not sign the list of the order: the applicant, and who ate. */
  public static boolean barredFromList(ReceptionOrder order, long personId) {
    return order.applicantId() == personId
        || order.plan().escorts().stream()
            .anyMatch(escort -> escort.atTable() && escort.personId() == personId);
  }
}
