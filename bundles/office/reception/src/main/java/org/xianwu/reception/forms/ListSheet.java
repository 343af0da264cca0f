package org.xianwu.reception.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.paperwork.Fields;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.api.paperwork.Sheet;
import org.xianwu.platform.api.paperwork.Written;
import org.xianwu.platform.api.text.Label;
import org.xianwu.reception.app.Lists;
import org.xianwu.reception.app.Orders;
import org.xianwu.reception.domain.Attendant;
import org.xianwu.reception.domain.Escort;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.ListContent;
import org.xianwu.reception.domain.ListItem;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.VisitList;

/**
 * The list of a visit (公务接待清单), which is a voucher.
 *
 * <p>Basis: 党政机关国内公务接待管理规定 art 7; 党政机关厉行节约反对浪费条例 (2025): accompanying persons and support staff
 * stand on it.
 */
final class ListSheet implements Sheet {

  private final Orders orders;
  private final Lists lists;
  private final Directory directory;

  ListSheet(Orders orders, Lists lists, Directory directory) {
    this.orders = orders;
    this.lists = lists;
    this.directory = directory;
  }

  @Override
  public PrintedForm form() {
    return new PrintedForm(
        "reception.list",
        Label.of("公务接待清单", "Reception list"),
        "forms/list.docx",
        "reception.list");
  }

  @Override
  public Map<String, Object> fill(long id) {
    VisitList list = lists.read(id);
    ReceptionOrder order = orders.read(list.orderId());
    return values(list, order, orders.letters(order.id())).values();
  }

  @Override
  public Set<String> mandatory() {
    return Set.of("number", "guests.name", "items.amount", "total", "signer");
  }

  @Override
  public Map<String, Object> sample() {
    return values(SampleVisit.list(), SampleVisit.order(), SampleVisit.letters())
        .text("unit", SampleVisit.OFFICE)
        .text("handler", SampleVisit.OFFICER)
        .text("signer", SampleVisit.LEADER)
        .values();
  }

  private Fields values(VisitList list, ReceptionOrder order, List<Letter> letters) {
    ListContent content = list.content();
    return new Fields()
        .text("number", order.number().orElse(Written.NONE))
        .text("unit", directory.unitName(order.unitId(), order.firstDay()))
        .text("party", Written.orNone(order.party()))
        .text("senders", Phrases.senders(letters))
        .text("letters", Phrases.letters(letters))
        .text("days", Written.days(order.firstDay(), order.lastDay()))
        .text("guestCount", content.guests().size() + "人")
        .text("escortCount", content.escorts().stream().filter(Escort::atTable).count() + "人")
        .text("total", Written.yuan(content.total()))
        .text("totalInCapitals", Written.yuanInCapitals(content.total()))
        .flag("explained", !content.extraReason().isBlank())
        .text("extraReason", content.extraReason())
        .text("handler", directory.personName(list.handlerId()))
        .text("signer", list.signedBy().map(directory::personName).orElse(""))
        .text("signedOn", list.signedAt().map(Written::day).orElse("　　年　　月　　日"))
        .rows("guests", Phrases.GUEST, content.guests(), Phrases::guest)
        .rows("items", List.of("day", "item", "venue", "amount"), content.items(), ListSheet::cells)
        .rows("escorts", List.of("name", "post", "table"), content.escorts(), ListSheet::cells)
        .rows("attendants", List.of("name", "duty"), content.attendants(), ListSheet::cells);
  }

  private static List<String> cells(ListItem item) {
    return List.of(
        item.day().toString(),
        item.item(),
        Written.orNone(item.venue()),
        Written.yuan(item.amount()));
  }

  private static List<String> cells(Escort escort) {
    return List.of(escort.name(), Written.orNone(escort.post()), escort.atTable() ? "是" : "否");
  }

  private static List<String> cells(Attendant attendant) {
    return List.of(attendant.name(), Written.orNone(attendant.duty()));
  }
}
