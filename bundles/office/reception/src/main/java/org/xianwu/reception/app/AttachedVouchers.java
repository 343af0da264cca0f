package org.xianwu.reception.app;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.paperwork.Attachments;
import org.xianwu.platform.api.paperwork.Attachments.Attachment;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.SettlementContent;

/** Which of the three vouchers are there: as paper before the cashier, or as files. */
@Component(service = AttachedVouchers.class)
public final class AttachedVouchers {

  private final Attachments attachments;

  @Activate
  public AttachedVouchers(@Reference Attachments attachments) {
    this.attachments = Objects.requireNonNull(attachments);
  }

  /** The content with the vouchers that lie on the order or on one of its letters as files. */
  SettlementContent with(ReceptionOrder order, SettlementContent content) {
    Set<String> files =
        attachments.of(VoucherFiles.LEDGER, order.id()).stream()
            .map(Attachment::slot)
            .collect(Collectors.toSet());
    SettlementContent.Vouchers paper = content.vouchers();
    boolean letter = paper.letter() || files.contains(VoucherFiles.LETTER) || scanned(order);
    return content.with(
        new SettlementContent.Vouchers(
            paper.invoice() || files.contains(VoucherFiles.INVOICE),
            letter,
            paper.list() || files.contains(VoucherFiles.LIST)));
  }

  private boolean scanned(ReceptionOrder order) {
    return order.plan().letterIds().stream()
        .anyMatch(letter -> !attachments.of(LetterFiles.LEDGER, letter).isEmpty());
  }
}
