package org.xianwu.reception.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.ledger.Reach;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Store;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.Settlement;
import org.xianwu.reception.domain.VisitList;

/** What higher-level platforms read, page by page. */
@Component(service = PlatformOrders.class)
public final class PlatformOrders {

  private final Store store;
  private final CallerContext callers;

  @Activate
  public PlatformOrders(
      @Reference(target = "(xianwu.unit=reception)") Store store,
      @Reference CallerContext callers) {
    this.store = Objects.requireNonNull(store);
    this.callers = Objects.requireNonNull(callers);
  }

  /** A listing that platforms page through. */
  public interface Pages {

    /**
     * Of visits that began in the period, by first day.
     *
     * @param after where the page before ended
     * @param size so many, and one more when there are more
     */
    List<Read> page(LocalDate first, LocalDate last, After after, int size);
  }

  /** Numbered orders with the names of their letters. */
  public List<Read> approved(LocalDate first, LocalDate last, After after, int size) {
    return read("", first, last, after, size);
  }

  /** Orders whose list is signed, with it. */
  public List<Read> lists(LocalDate first, LocalDate last, After after, int size) {
    return read(
        " and exists (select 1 from VisitList x where x.orderId = o.id and x.signedBy is not null)",
        first,
        last,
        after,
        size);
  }

  /** Settled orders with their settlement. */
  public List<Read> settlements(LocalDate first, LocalDate last, After after, int size) {
    return read(
        " and exists (select 1 from Settlement x where x.orderId = o.id)",
        first,
        last,
        after,
        size);
  }

  private List<Read> read(String which, LocalDate first, LocalDate last, After after, int size) {
    callers.current().require(ReceptionPermissions.PLATFORM);
    Reach reach = UnitAccess.BY_UNIT.reach(callers.current(), ReceptionPermissions.PLATFORM);
    return store.read(
        em -> {
          List<ReceptionOrder> orders = Rows.begun(em, which, first, last, after, reach, size + 1);
          Set<Long> ids = new HashSet<>();
          orders.forEach(order -> ids.addAll(order.plan().letterIds()));
          Map<Long, String> names = new HashMap<>();
          Rows.letters(em, ids).forEach(letter -> names.put(letter.id(), letter.name()));
          List<Long> orderIds = orders.stream().map(ReceptionOrder::id).toList();
          Map<Long, VisitList> lists =
              Rows.ofOrders(em, VisitList.class, orderIds).stream()
                  .collect(Collectors.toMap(VisitList::orderId, list -> list));
          Map<Long, Settlement> settlements =
              Rows.ofOrders(em, Settlement.class, orderIds).stream()
                  .collect(Collectors.toMap(Settlement::orderId, settlement -> settlement));
          return orders.stream()
              .map(
                  order ->
                      new Read(
                          order,
                          order.plan().letterIds().stream().map(names::get).toList(),
                          Optional.ofNullable(lists.get(order.id())),
                          Optional.ofNullable(settlements.get(order.id()))))
              .toList();
        });
  }

  /** An order with the names of its letters, and what followed it. */
  public record Read(
      ReceptionOrder order,
      List<String> letters,
      Optional<VisitList> list,
      Optional<Settlement> settlement) {}

  /** Where a page ended: the last order on it. */
  public record After(LocalDate day, long id) {

    private static final After NOTHING = new After(LocalDate.EPOCH, 0);

    public static After last(ReceptionOrder order) {
      return new After(order.firstDay(), order.id());
    }

    /**
     * As a platform sends it back.
     *
     * @param text may be null or empty for the first page
     * @throws Problem {@code request.bad-format}
     */
    public static After of(String text) {
      if (text == null || text.isBlank()) {
        return NOTHING;
      }
      try {
        String[] parts = text.trim().split("_", 2);
        return new After(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
      } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw Problem.of(CommonProblem.BAD_FORMAT).with("field", "cursor").with("value", text);
      }
    }

    public String text() {
      return day + "_" + id;
    }
  }
}
