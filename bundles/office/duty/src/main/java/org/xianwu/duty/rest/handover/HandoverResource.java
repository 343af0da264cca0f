package org.xianwu.duty.rest.handover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.handover.Desk;
import org.xianwu.duty.app.handover.HandoverPermissions;
import org.xianwu.duty.app.handover.Handovers;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.handover.Change;
import org.xianwu.duty.domain.handover.Equipment;
import org.xianwu.duty.domain.handover.Handover;
import org.xianwu.duty.domain.handover.PendingItem;
import org.xianwu.duty.ledger.HandoverLedger;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.api.web.Reason;

/** Handovers: the desk now, both signatures, what is left to do, and the register. */
@Path("handovers")
@Tag(name = "handovers")
@Requires(Requires.SIGNED_IN)
public final class HandoverResource extends LedgerResource {

  private static final int LONGEST = 500;

  private final Handovers handovers;
  private final People people;

  public HandoverResource(
      Ledgers ledgers, HandoverLedger ledger, Handovers handovers, People people) {
    super(ledgers, ledger);
    this.handovers = Objects.requireNonNull(handovers);
    this.people = Objects.requireNonNull(people);
  }

  @GET
  @Path("desk")
  @Requires(HandoverPermissions.VIEW)
  @Operation(operationId = "dutyDesk", summary = "The desk of a duty room now")
  @ApiResponse(responseCode = "200", description = "The desk", useReturnTypeSchema = true)
  public DeskView desk(
      @Parameter(description = "Id of a unit, the caller's own when absent") @QueryParam("unit")
          String unit) {
    return view(handovers.desk(Inputs.id("unit", unit)));
  }

  @POST
  @Path("desk/hand")
  @Requires(HandoverPermissions.SIGN)
  @Operation(operationId = "handOver", summary = "Sign for the outgoing side")
  @ApiResponse(responseCode = "200", description = "The desk", useReturnTypeSchema = true)
  public DeskView hand(HandoverBody body) {
    handovers.hand(Inputs.given(body).handing());
    return view(handovers.desk(Optional.empty()));
  }

  @POST
  @Path("{id: [0-9]+}/take")
  @Requires(HandoverPermissions.SIGN)
  @Operation(operationId = "takeOver", summary = "Sign for the incoming side")
  @ApiResponse(responseCode = "200", description = "The handover", useReturnTypeSchema = true)
  public HandoverView take(@PathParam("id") long id) {
    handovers.take(id);
    return form(id);
  }

  @POST
  @Path("{id: [0-9]+}/object")
  @Requires(HandoverPermissions.SIGN)
  @Operation(operationId = "objectToHandover", summary = "Do not take over as it is written")
  @ApiResponse(responseCode = "200", description = "The handover", useReturnTypeSchema = true)
  public HandoverView object(@PathParam("id") long id, Reason body) {
    handovers.object(id, Reason.required(body));
    return form(id);
  }

  @GET
  @Path("{id: [0-9]+}/form")
  @Requires(HandoverPermissions.VIEW)
  @Operation(operationId = "readHandover", summary = "A handover with what was left to do")
  @ApiResponse(responseCode = "200", description = "The handover", useReturnTypeSchema = true)
  public HandoverView form(@PathParam("id") long id) {
    Handovers.Signed signed = handovers.read(id);
    return view(signed.handover(), signed.items());
  }

  @POST
  @Path("desk/items")
  @Requires(HandoverPermissions.SIGN)
  @Operation(operationId = "notePendingItem", summary = "Note what is left to do")
  @ApiResponse(responseCode = "200", description = "The desk", useReturnTypeSchema = true)
  public DeskView note(ItemBody body) {
    Inputs inputs = new Inputs();
    String content = inputs.requiredText("content", Inputs.given(body).content(), LONGEST);
    String next = inputs.text("nextStep", body.nextStep(), LONGEST);
    inputs.done();
    handovers.note(content, next);
    return view(handovers.desk(Optional.empty()));
  }

  @POST
  @Path("desk/items/{item: [0-9]+}/plan")
  @Requires(HandoverPermissions.SIGN)
  @Operation(operationId = "planPendingItem", summary = "Say what comes next with an item")
  @ApiResponse(responseCode = "200", description = "The desk", useReturnTypeSchema = true)
  public DeskView plan(@PathParam("item") long item, ItemBody body) {
    Inputs inputs = new Inputs();
    String next = inputs.text("nextStep", Inputs.given(body).nextStep(), LONGEST);
    inputs.done();
    handovers.plan(item, next);
    return view(handovers.desk(Optional.empty()));
  }

  @POST
  @Path("desk/items/{item: [0-9]+}/finish")
  @Requires(HandoverPermissions.SIGN)
  @Operation(operationId = "finishPendingItem", summary = "An item is done")
  @ApiResponse(responseCode = "200", description = "The desk", useReturnTypeSchema = true)
  public DeskView finish(@PathParam("item") long item, Reason body) {
    handovers.finish(item, Reason.in(body));
    return view(handovers.desk(Optional.empty()));
  }

  private DeskView view(Desk desk) {
    return new DeskView(
        people.dutyRoom(desk.unitId()),
        desk.change().map(this::view).orElse(null),
        desk.handover().map(one -> view(one, desk.items())).orElse(null),
        desk.items().stream().map(this::view).toList(),
        desk.done().stream().map(this::view).toList(),
        desk.verbs());
  }

  private DeskView.ChangeView view(Change change) {
    return new DeskView.ChangeView(
        change.at(),
        names(change.from()),
        names(change.to()),
        change.to().assignment().leaderId() == 0
            ? ""
            : people.name(change.to().assignment().leaderId()));
  }

  private List<String> names(Shift shift) {
    return shift.assignment().officerIds().stream().map(people::name).toList();
  }

  private HandoverView view(Handover handover, List<PendingItem> items) {
    return new HandoverView(
        Long.toString(handover.id()),
        people.unitName(handover.unitId(), handover.day()),
        handover.changeAt(),
        handover.state().code(),
        handover.handing().faults().stream().sorted().map(Equipment::code).toList(),
        handover.handing().keysOk(),
        handover.handing().sealOk(),
        handover.handing().remark(),
        handover.handOverBy().map(people::name).orElse(""),
        handover.handedAt().orElse(null),
        handover.takeOverBy().map(people::name).orElse(""),
        handover.takenAt().orElse(null),
        handover.alertedAt().orElse(null),
        handover.objection(),
        items.stream().map(this::view).toList());
  }

  private ItemView view(PendingItem item) {
    return new ItemView(
        Long.toString(item.id()),
        item.content(),
        item.nextStep(),
        item.openedAt(),
        people.name(item.openedBy()),
        item.doneAt().orElse(null),
        item.doneBy().map(people::name).orElse(""),
        item.outcome());
  }
}
