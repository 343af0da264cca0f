package org.xianwu.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.validation.Valid;
import javax.validation.constraints.Max;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.RestApplication;

/** A function of the tests. */
final class Desk implements RestApplication {

  final AtomicInteger created = new AtomicInteger();
  final CountDownLatch entered = new CountDownLatch(1);
  final CountDownLatch mayLeave = new CountDownLatch(1);

  @Override
  public String function() {
    return "desk";
  }

  @Override
  public Set<Object> resources() {
    return Set.of(new Tickets(this));
  }

  @Override
  public long largestBody() {
    return 4096;
  }

  /** How urgent. */
  public enum Priority {
    NORMAL,
    URGENT
  }

  /** A new ticket. */
  public record NewTicket(
      @NotBlank @Size(max = 10) String title,
      @NotNull Priority priority,
      LocalDate day,
      @Max(5) int count,
      @Valid List<Note> notes) {}

  /** A remark. */
  public record Note(@NotBlank String text) {}

  /** A ticket. */
  public record Ticket(String id, String title, Instant at) {}

  /** Tickets. */
  @Path("tickets")
  @Produces(MediaType.APPLICATION_JSON)
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires("desk.ticket.view")
  public static final class Tickets {

    private final Desk desk;

    Tickets(Desk desk) {
      this.desk = desk;
    }

    @GET
    public List<Ticket> list(@QueryParam("limit") int limit, @QueryParam("day") LocalDate day) {
      return List.of(
          new Ticket("9007199254740993", "票" + limit, Instant.parse("2026-11-21T08:42:00Z")));
    }

    @GET
    @Path("{id: [0-9]+}")
    public Ticket read(@PathParam("id") long id) {
      if (id == 1) {
        throw new IllegalStateException("jdbc:derby secret detail");
      }
      throw Problem.of(CommonProblem.NOT_FOUND);
    }

    @PUT
    @Path("{id: [0-9]+}")
    public Ticket edit(@HeaderParam("If-Match") String version) {
      return new Ticket("1", version, Instant.EPOCH);
    }

    @GET
    @Path("slow")
    public Ticket slow() throws InterruptedException {
      desk.entered.countDown();
      desk.mayLeave.await();
      return new Ticket("1", "slow", Instant.EPOCH);
    }

    @POST
    @Requires("desk.ticket.create")
    public Response create(@NotNull @Valid NewTicket ticket) {
      int number = desk.created.incrementAndGet();
      if (ticket.title().equals("拒绝")) {
        throw Problem.of(CommonProblem.UNKNOWN_CHOICE);
      }
      return Response.status(201)
          .header("Location", "/api/desk/tickets/" + number)
          .entity(new Ticket(Integer.toString(number), ticket.title(), Instant.EPOCH))
          .build();
    }

    @GET
    @Path("address")
    @Requires(Requires.ANYONE)
    public String address(@Context UriInfo uri) {
      return '"' + uri.getAbsolutePath().toString() + '"';
    }

    @POST
    @Path("open")
    @Requires(Requires.ANYONE)
    public String open(String text) {
      return "\"" + text.length() + "\"";
    }
  }

  /** An application whose resource forgot its permission. */
  static final class Forgetful implements RestApplication {

    @Override
    public String function() {
      return "forgetful";
    }

    @Override
    public Set<Object> resources() {
      return Set.of(new Open());
    }
  }

  /** Names no permission. */
  @Path("all")
  public static final class Open {

    @GET
    public String read() {
      return "everything";
    }
  }
}
