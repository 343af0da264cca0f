package org.xianwu.reception.app;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.paperwork.DocumentNumber;
import org.xianwu.platform.api.paperwork.Numbers;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.reception.config.ReceptionSettings;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionProblem;
import org.xianwu.reception.domain.Reply;

/** Registering the replies to sending units; the number is drawn with it, without a gap. */
@Component(service = Replies.class)
public final class Replies {

  private static final Act REGISTER = Act.of("register");

  private final Store store;
  private final Ids ids;
  private final UnitAccess access;
  private final Visits visits;
  private final Numbers numbers;
  private final ReceptionSettings settings;

  @Activate
  public Replies(
      @Reference(target = "(xianwu.unit=reception)") Store store,
      @Reference Ids ids,
      @Reference CallerContext callers,
      @Reference Visits visits,
      @Reference Numbers numbers,
      @Reference ReceptionSettings settings) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.access = new UnitAccess(callers);
    this.visits = Objects.requireNonNull(visits);
    this.numbers = Objects.requireNonNull(numbers);
    this.settings = Objects.requireNonNull(settings);
  }

  /** The reply of an order, empty while none is registered. */
  public Optional<Reply> of(long orderId) {
    return store.read(
        em -> {
          order(em, orderId, ReceptionPermissions.VIEW);
          return Rows.replyOf(em, orderId);
        });
  }

  /** A reply by its own id. */
  public Reply read(long id) {
    return store.read(
        em -> {
          Reply reply = Entry.found(em, Reply.class, id);
          access.requireRecord(
              ReceptionPermissions.VIEW, ReceptionPermissions.VIEW, reply.unitId());
          return reply;
        });
  }

  /**
   * Registers the reply of an approved order and draws its number.
   *
   * @return the number
   * @throws Problem {@code reception.state-forbids} before it is approved, {@code
   *     reception.reply-exists}
   */
  public String register(long orderId) {
    return store.write(
        REGISTER,
        em -> {
          ReceptionOrder order = order(em, orderId, ReceptionPermissions.EDIT);
          if (!order.state().effective()) {
            throw Problem.of(ReceptionProblem.STATE_FORBIDS)
                .with("number", order.name())
                .with("state", order.state().code());
          }
          Rows.replyOf(em, orderId)
              .ifPresent(
                  reply -> {
                    throw Problem.of(ReceptionProblem.REPLY_EXISTS).with("number", reply.number());
                  });
          LocalDate today = visits.today();
          String word = settings.replyWord();
          DocumentNumber number =
              new DocumentNumber(word, today.getYear(), numbers.next(word, today.getYear()));
          em.persist(new Reply(ids.next(), order, number, today, access.caller().personId()));
          return number.format();
        });
  }

  private ReceptionOrder order(EntityManager em, long id, String permission) {
    ReceptionOrder order = Entry.found(em, ReceptionOrder.class, id);
    access.requireRecord(permission, ReceptionPermissions.VIEW, order.unitId());
    return order;
  }
}
