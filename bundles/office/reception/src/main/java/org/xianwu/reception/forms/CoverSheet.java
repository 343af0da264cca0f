package org.xianwu.reception.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.paperwork.Fields;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.api.paperwork.Sheet;
import org.xianwu.platform.api.paperwork.Written;
import org.xianwu.platform.api.text.Label;
import org.xianwu.reception.app.Lists;
import org.xianwu.reception.app.Orders;
import org.xianwu.reception.app.Settlements;
import org.xianwu.reception.domain.Escort;
import org.xianwu.reception.domain.Invoice;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.ListContent;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.Settlement;
import org.xianwu.reception.domain.SettlementContent;
import org.xianwu.reception.domain.VisitList;

/** The cover of the vouchers of a settlement (公务接待费报销封面), with what has to lie beneath it. */
final class CoverSheet implements Sheet {

  private final Orders orders;
  private final Lists lists;
  private final Settlements settlements;
  private final Directory directory;

  CoverSheet(Orders orders, Lists lists, Settlements settlements, Directory directory) {
    this.orders = orders;
    this.lists = lists;
    this.settlements = settlements;
    this.directory = directory;
  }

  @Override
  public PrintedForm form() {
    return new PrintedForm(
        "reception.cover",
        Label.of("公务接待费报销封面", "Cover of the settlement"),
        "forms/cover.docx",
        "reception.settlement");
  }

  @Override
  public Map<String, Object> fill(long id) {
    Settlement paid = settlements.read(id);
    long order = paid.orderId();
    return values(paid, orders.read(order), orders.letters(order), lists.of(order))
        .text("due", Written.yuan(settlements.toCollect(order)))
        .values();
  }

  @Override
  public Set<String> mandatory() {
    return Set.of("number", "amount", "amountInCapitals", "vouchers.name", "vouchers.there");
  }

  @Override
  public Map<String, Object> sample() {
    return values(
            SampleVisit.settlement(),
            SampleVisit.order(),
            SampleVisit.letters(),
            Optional.of(SampleVisit.list()))
        .text("due", "240.00")
        .text("unit", SampleVisit.OFFICE)
        .text("applicant", SampleVisit.OFFICER)
        .text("settledBy", SampleVisit.CASHIER)
        .values();
  }

  private Fields values(
      Settlement paid, ReceptionOrder order, List<Letter> letters, Optional<VisitList> list) {
    SettlementContent content = paid.content();
    Optional<ListContent> came = list.map(VisitList::content);
    int guests = came.map(one -> one.guests().size()).orElse(order.plan().guests().size());
    long escorts =
        came.map(ListContent::escorts).orElse(order.plan().escorts()).stream()
            .filter(Escort::atTable)
            .count();
    return new Fields()
        .text("number", paid.orderNumber())
        .text("unit", directory.unitName(paid.unitId(), content.payDate()))
        .text("party", Written.orNone(paid.party()))
        .text("senders", Phrases.senders(letters))
        .text("days", Written.days(order.firstDay(), order.lastDay()))
        .text("task", Phrases.task(letters))
        .text("guests", guests + "人")
        .text("escorts", escorts + "人")
        .text("budgetLine", Written.orNone(order.plan().budgetLine()))
        .text("applicant", directory.personName(order.applicantId()))
        .text("approved", Written.yuan(order.estimate()))
        .text("amount", Written.yuan(content.amount()))
        .text("amountInCapitals", Written.yuanInCapitals(content.amount()))
        .text("collected", Written.yuan(content.collected()))
        .text("payMode", content.payMode().label().zh())
        .text("payDate", Written.day(content.payDate()))
        .text("settledBy", directory.personName(paid.settledBy()))
        .flag("above", !content.overReason().isBlank())
        .text("overReason", content.overReason())
        .rows(
            "invoices",
            List.of("number", "date", "vendor", "item", "amount"),
            content.invoices(),
            CoverSheet::cells)
        .rows(
            "vouchers",
            List.of("name", "what", "there"),
            vouchers(content, order, letters, list),
            Function.identity());
  }

  private List<List<String>> vouchers(
      SettlementContent content,
      ReceptionOrder order,
      List<Letter> letters,
      Optional<VisitList> list) {
    SettlementContent.Vouchers there = content.vouchers();
    List<List<String>> rows = new ArrayList<>();
    int invoices = content.invoices().size();
    rows.add(
        voucher("财务票据", invoices + "张，合计" + Written.yuan(content.amount()) + "元", there.invoice()));
    String numbers =
        letters.stream()
            .map(letter -> letter.number().isEmpty() ? letter.name() : letter.number())
            .collect(Collectors.joining("、"));
    rows.add(voucher("派出单位公函", Written.orNone(numbers), there.letter()));
    String signed =
        list.flatMap(VisitList::signedBy)
            .map(signer -> "审签人" + directory.personName(signer))
            .orElse(Written.NONE);
    rows.add(voucher("公务接待清单", signed, there.list()));
    rows.add(voucher("公务接待审批单", order.number().orElse(Written.NONE), true));
    return rows;
  }

  private static List<String> voucher(String name, String what, boolean there) {
    return List.of(name, what, there ? "√" : "缺");
  }

  private static List<String> cells(Invoice invoice) {
    return List.of(
        invoice.number(),
        invoice.date().toString(),
        invoice.vendor(),
        invoice.category().label().zh() + "：" + invoice.item(),
        Written.yuan(invoice.amount()));
  }
}
