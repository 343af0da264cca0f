package org.xianwu.platform.paperwork.ledger;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerRow;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.paperwork.app.PaperworkPermissions;
import org.xianwu.platform.paperwork.app.Stops;
import org.xianwu.platform.paperwork.domain.StoppedUpload;

/** Uploads that were stopped by a classification mark, without their names and texts. */
@Component(service = {Ledger.class, StoppedLedger.class})
public final class StoppedLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("paperwork", "stopped", "被拦截的上传", "Stopped uploads")
          .table("paperwork.stopped_upload")
          .column(
              Column.dateTime("createdAt", "created_at", "拦截时间", "Stopped")
                  .filter(Filter.RANGE)
                  .readOnly()
                  .phone(Phone.TITLE)
                  .width(160))
          .column(
              Column.person("createdBy", "created_by", "上传人", "Uploaded by")
                  .readOnly()
                  .phone(Phone.LINE)
                  .width(110))
          .column(Column.text("address", "address", 64, "网络地址", "Address").readOnly().width(140))
          .column(
              Column.choice(
                      "state",
                      "state",
                      List.of(
                          Choice.of(StoppedUpload.OPEN, "待核查", "To be checked", Choice.Tone.BAD),
                          Choice.of(StoppedUpload.RELEASED, "误判放行", "Released", Choice.Tone.OK),
                          Choice.of(StoppedUpload.CONFIRMED, "已处置", "Handled", Choice.Tone.IDLE)),
                      "状态",
                      "State")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .phone(Phone.TAG)
                  .width(100))
          .column(Column.text("digest", "digest", 64, "文件摘要（SM3）", "Digest (SM3)").readOnly())
          .column(Column.text("reason", "reason", 500, "核查意见", "Finding").readOnly())
          .column(
              Column.person("decidedBy", "decided_by", "核查人", "Checked by").readOnly().width(110))
          .column(
              Column.dateTime("decidedAt", "decided_at", "核查时间", "Checked").readOnly().unlisted())
          .order(Order.desc("createdAt"))
          .permissions(new Permissions(PaperworkPermissions.STOPPED_VIEW, "", "", "", ""))
          .titledBy("digest")
          .shownAt(Stops.PATH + "?open={id}")
          .build();

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public boolean editable(LedgerRow row, Caller caller) {
    return false;
  }
}
