package org.xianwu.reception.forms;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.approval.Approvals;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.paperwork.FormSource;
import org.xianwu.platform.api.paperwork.PrintedSheets;
import org.xianwu.reception.app.Letters;
import org.xianwu.reception.app.Lists;
import org.xianwu.reception.app.Orders;
import org.xianwu.reception.app.Replies;
import org.xianwu.reception.app.Reports;
import org.xianwu.reception.app.Settlements;

/** The printed sheets of reception; whoever may see a record may print it. */
@Component(service = FormSource.class)
public final class ReceptionForms extends PrintedSheets {

  @Activate
  public ReceptionForms(
      @Reference Orders orders,
      @Reference Lists lists,
      @Reference Settlements settlements,
      @Reference Replies replies,
      @Reference Reports reports,
      @Reference Letters letters,
      @Reference Approvals approvals,
      @Reference Directory directory) {
    super(
        List.of(
            new OrderSheet(orders, approvals, directory),
            new ListSheet(orders, lists, directory),
            new CoverSheet(orders, lists, settlements, directory),
            new ReceiptSheet(orders, settlements, directory),
            new ReplyLetter(orders, replies, directory),
            new PublicitySheet(reports, directory),
            new PhoneSheet(letters, directory)));
  }
}
