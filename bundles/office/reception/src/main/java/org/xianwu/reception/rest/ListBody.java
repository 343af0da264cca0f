package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.reception.domain.ListContent;
import org.xianwu.reception.domain.ListItem;
import org.xianwu.reception.rest.PlanRows.AttendantRow;
import org.xianwu.reception.rest.PlanRows.EscortRow;
import org.xianwu.reception.rest.PlanRows.GuestRow;

/** A list as forms send and get it. */
@Schema(name = "ListContent", description = "What a list says of a visit")
public record ListBody(
    List<GuestRow> guests,
    List<ItemRow> items,
    List<EscortRow> escorts,
    List<AttendantRow> attendants,
    @Schema(maxLength = 500) String extraReason) {

  /**
   * The content as far as it is filled.
   *
   * @param inputs gets the faults of form
   */
  ListContent content(Inputs inputs) {
    return new ListContent(
        BodyRows.read(inputs, "guests", guests, (row, at) -> row.guest(inputs, at)),
        BodyRows.read(inputs, "items", items, (row, at) -> row.item(inputs, at)),
        BodyRows.read(inputs, "escorts", escorts, (row, at) -> row.escort(inputs, at)),
        BodyRows.read(inputs, "attendants", attendants, (row, at) -> row.attendant(inputs, at)),
        inputs.text("extraReason", extraReason, 500));
  }

  static ListBody of(ListContent content) {
    return new ListBody(
        content.guests().stream().map(GuestRow::of).toList(),
        content.items().stream().map(ItemRow::of).toList(),
        content.escorts().stream().map(EscortRow::of).toList(),
        content.attendants().stream().map(AttendantRow::of).toList(),
        content.extraReason());
  }

  /** What was done and what it cost. */
  @Schema(name = "ListItemRow", description = "What was done and what it cost")
  public record ItemRow(LocalDate day, String item, String venue, BigDecimal amount) {

    ListItem item(Inputs inputs, String at) {
      inputs.required(at + "day", day);
      return new ListItem(
          day == null ? LocalDate.EPOCH : day,
          inputs.requiredText(at + "item", item, 200),
          inputs.text(at + "venue", venue, 100),
          inputs.money(at + "amount", amount));
    }

    static ItemRow of(ListItem item) {
      return new ItemRow(item.day(), item.item(), item.venue(), item.amount());
    }
  }
}
