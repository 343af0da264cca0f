package org.xianwu.reception.app;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.paperwork.AttachmentOwner;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.api.text.Label;
import org.xianwu.reception.domain.OrderState;
import org.xianwu.reception.domain.ReceptionOrder;

/**
 * The three vouchers of a visit as files (财务票据、派出单位公函、接待清单). They are collected on the order from
 * the list until it is settled; afterwards they stay as they are, for accounting.
 *
 * <p>Basis: Rules on official reception within the country (2013), art. 11.
 */
@Component(service = AttachmentOwner.class)
public final class VoucherFiles implements AttachmentOwner {

  static final String LEDGER = "reception.order";

  static final String INVOICE = "invoice";
  static final String LETTER = "letter";
  static final String LIST = "list";
  private static final int MOST = 20;
  private static final Set<OrderState> OPEN =
      Set.of(OrderState.LIST_DUE, OrderState.SETTLEMENT_DUE);

  private final Store store;

  @Activate
  public VoucherFiles(@Reference(target = "(xianwu.unit=reception)") Store store) {
    this.store = Objects.requireNonNull(store);
  }

  @Override
  public String ledger() {
    return LEDGER;
  }

  @Override
  public List<Slot> slots() {
    return List.of(
        new Slot(INVOICE, Label.of("财务票据", "Invoices"), MOST),
        new Slot(LETTER, Label.of("派出单位公函", "Letter"), MOST),
        new Slot(LIST, Label.of("接待清单", "Signed list"), MOST));
  }

  @Override
  public boolean readable(long recordId, Caller caller) {
    return holds(
        recordId, order -> UnitAccess.reaches(caller, ReceptionPermissions.VIEW, order.unitId()));
  }

  @Override
  public boolean changeable(long recordId, Caller caller) {
    return holds(
        recordId,
        order ->
            OPEN.contains(order.state())
                && (UnitAccess.reaches(caller, ReceptionPermissions.SETTLE, order.unitId())
                    || UnitAccess.reaches(caller, ReceptionPermissions.LIST_EDIT, order.unitId())));
  }

  private boolean holds(long id, Predicate<ReceptionOrder> condition) {
    ReceptionOrder order = store.read(em -> em.find(ReceptionOrder.class, id));
    return order != null && condition.test(order);
  }
}
