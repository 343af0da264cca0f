package org.xianwu.platform.approval.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.approval.app.ApprovalDesk;
import org.xianwu.platform.approval.app.ApprovalPermissions;
import org.xianwu.platform.approval.app.Decisions;
import org.xianwu.platform.approval.app.Picture;
import org.xianwu.platform.approval.app.Reading;
import org.xianwu.platform.approval.app.Steering;
import org.xianwu.platform.approval.rest.Bodies.Answer;

/**
 * One approval and its steps. {@code If-Match} carries the version that the caller decided upon, so
 * that nobody decides on what somebody else has moved meanwhile.
 */
@Path("cases/{id: [0-9]+}")
@Tag(name = "steps")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class StepResource {

  private final Decisions decisions;
  private final Steering steering;
  private final Reading reading;
  private final ApprovalDesk desk;
  private final Words words;

  StepResource(
      Decisions decisions, Steering steering, Reading reading, ApprovalDesk desk, Words words) {
    this.decisions = Objects.requireNonNull(decisions);
    this.steering = Objects.requireNonNull(steering);
    this.reading = Objects.requireNonNull(reading);
    this.desk = Objects.requireNonNull(desk);
    this.words = Objects.requireNonNull(words);
  }

  @GET
  @Operation(operationId = "readCase", summary = "Everything about one approval")
  @ApiResponse(responseCode = "200", description = "The approval", useReturnTypeSchema = true)
  public Answers.One picture(@PathParam("id") String id) {
    return words.one(reading.picture(id(id)));
  }

  @POST
  @Path("agree")
  @Operation(operationId = "agree", summary = "Agree (同意)")
  @ApiResponse(responseCode = "204", description = "Done")
  public void agree(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Answer body) {
    Answer answer = Answer.given(body);
    decisions.agree(id(id), revision(version), answer.words());
  }

  @POST
  @Path("return")
  @Operation(
      operationId = "sendBack",
      summary = "Send back to an earlier stage or the applicant (退回)")
  @ApiResponse(responseCode = "204", description = "Done")
  public void sendBack(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Answer body) {
    Answer answer = Answer.given(body);
    decisions.sendBack(
        id(id), revision(version), answer.target(), answer.straight(), answer.words());
  }

  @POST
  @Path("transfer")
  @Operation(operationId = "transfer", summary = "Pass the task on (转办)")
  @ApiResponse(responseCode = "204", description = "Done")
  public void transfer(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Answer body) {
    Answer answer = Answer.given(body);
    decisions.transfer(id(id), revision(version), answer.one(), answer.words());
  }

  @POST
  @Path("add")
  @Operation(operationId = "add", summary = "Ask more people (加签)")
  @ApiResponse(responseCode = "204", description = "Done")
  public void add(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Answer body) {
    Answer answer = Answer.given(body);
    decisions.add(id(id), revision(version), answer.somebody(), answer.where(), answer.words());
  }

  @POST
  @Path("remove")
  @Operation(operationId = "remove", summary = "Take out somebody whom the caller has added (减签)")
  @ApiResponse(responseCode = "204", description = "Done")
  public void remove(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Answer body) {
    Answer answer = Answer.given(body);
    decisions.remove(id(id), revision(version), answer.one(), answer.words());
  }

  @POST
  @Path("withdraw")
  @Operation(operationId = "withdraw", summary = "The applicant takes the case back (撤回)")
  @ApiResponse(responseCode = "204", description = "Done")
  public void withdraw(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Answer body) {
    Answer answer = Answer.given(body);
    steering.withdraw(id(id), revision(version), answer.words());
  }

  @POST
  @Path("resubmit")
  @Operation(operationId = "resubmit", summary = "The applicant submits a returned case again")
  @ApiResponse(responseCode = "204", description = "Done")
  public void resubmit(@PathParam("id") String id) {
    Picture picture = reading.picture(id(id));
    desk.submit(picture.about().kind(), picture.about().caseId());
  }

  @POST
  @Path("cancel")
  @Operation(operationId = "cancel", summary = "The applicant gives the case up (撤销)")
  @ApiResponse(responseCode = "204", description = "Done")
  public void cancel(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Answer body) {
    Answer answer = Answer.given(body);
    steering.cancel(id(id), revision(version), answer.words());
  }

  @POST
  @Path("urge")
  @Operation(operationId = "urge", summary = "Urge those who are asked (催办)")
  @ApiResponse(responseCode = "204", description = "Done")
  public void urge(@PathParam("id") String id, Answer body) {
    Answer answer = Answer.given(body);
    steering.urge(id(id), answer.words());
  }

  @POST
  @Path("circulate")
  @Operation(operationId = "circulate", summary = "Send the approval to people to read (传阅)")
  @ApiResponse(responseCode = "204", description = "Done")
  public void circulate(@PathParam("id") String id, Answer body) {
    Answer answer = Answer.given(body);
    steering.circulate(id(id), answer.somebody(), answer.words());
  }

  @POST
  @Path("read")
  @Operation(
      operationId = "read",
      summary = "Sign for an approval that was sent to the caller (已阅)")
  @ApiResponse(responseCode = "204", description = "Done")
  public void read(@PathParam("id") String id) {
    reading.read(id(id));
  }

  @POST
  @Path("suspend")
  @Requires(ApprovalPermissions.STEER)
  @Operation(operationId = "suspend", summary = "Stop the case and its clocks (挂起)")
  @ApiResponse(responseCode = "204", description = "Done")
  public void suspend(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Answer body) {
    Answer answer = Answer.given(body);
    steering.suspend(id(id), revision(version), answer.words());
  }

  @POST
  @Path("resume")
  @Requires(ApprovalPermissions.STEER)
  @Operation(operationId = "resume", summary = "Let a stopped case go on (恢复)")
  @ApiResponse(responseCode = "204", description = "Done")
  public void resume(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Answer body) {
    Answer answer = Answer.given(body);
    steering.resume(id(id), revision(version), answer.words());
  }

  @POST
  @Path("reassign")
  @Requires(ApprovalPermissions.STEER)
  @Operation(
      operationId = "reassign",
      summary = "Hand the task of somebody who cannot decide to another (改派)")
  @ApiResponse(responseCode = "204", description = "Done")
  public void reassign(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Answer body) {
    Answer answer = Answer.given(body);
    decisions.reassign(id(id), revision(version), answer.one(), answer.words());
  }

  @POST
  @Path("extend")
  @Requires(ApprovalPermissions.STEER)
  @Operation(operationId = "extend", summary = "Give the open tasks more time (延期)")
  @ApiResponse(responseCode = "204", description = "Done")
  public void extend(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Answer body) {
    Answer answer = Answer.given(body);
    steering.extend(id(id), revision(version), answer.until(), answer.words());
  }

  @POST
  @Path("void")
  @Requires(ApprovalPermissions.STEER)
  @Operation(operationId = "annul", summary = "Declare an approved case void (作废)")
  @ApiResponse(responseCode = "204", description = "Done")
  public void annul(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String version, Answer body) {
    Answer answer = Answer.given(body);
    steering.annul(id(id), revision(version), answer.words());
  }

  private static long id(String id) {
    return Inputs.id("id", id).orElseThrow();
  }

  private static int revision(String version) {
    return Inputs.revision(version);
  }
}
