package org.xianwu.reception.soap;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.jws.WebService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.soap.Asked;
import org.xianwu.platform.api.soap.FaultDetail;
import org.xianwu.platform.api.web.ProblemTexts;
import org.xianwu.platform.api.web.SoapEndpoint;
import org.xianwu.reception.app.PlatformOrders;
import org.xianwu.reception.app.ReceptionPermissions;
import org.xianwu.reception.domain.ReceptionProblem;

/** Answers higher-level platforms from what was approved. */
@Component(service = SoapEndpoint.class)
@WebService(
    serviceName = "Reception",
    portName = "ReceptionPort",
    targetNamespace = ReceptionPort.NAMESPACE,
    endpointInterface = "org.xianwu.reception.soap.ReceptionPort")
public final class ReceptionSoap implements ReceptionPort, SoapEndpoint {

  static final int PAGE = 50;

  private final PlatformOrders orders;
  private final OrderAnswers answers;
  private final ProblemTexts texts;

  @Activate
  public ReceptionSoap(
      @Reference PlatformOrders orders,
      @Reference OrderAnswers answers,
      @Reference ProblemTexts texts) {
    this.orders = Objects.requireNonNull(orders);
    this.answers = Objects.requireNonNull(answers);
    this.texts = Objects.requireNonNull(texts);
  }

  @Override
  public String path() {
    return "reception";
  }

  @Override
  @Requires(ReceptionPermissions.PLATFORM)
  public OrderPage listOrders(LocalDate from, LocalDate to, String cursor) throws ReceptionFault {
    return orFault(
        () -> {
          OrderPage page = new OrderPage();
          page.nextCursor = fill(orders::approved, from, to, cursor, answers::order, page.orders);
          return page;
        });
  }

  @Override
  @Requires(ReceptionPermissions.PLATFORM)
  public ListPage listLists(LocalDate from, LocalDate to, String cursor) throws ReceptionFault {
    return orFault(
        () -> {
          ListPage page = new ListPage();
          page.nextCursor = fill(orders::lists, from, to, cursor, answers::list, page.lists);
          return page;
        });
  }

  @Override
  @Requires(ReceptionPermissions.PLATFORM)
  public SettlementPage listSettlements(LocalDate from, LocalDate to, String cursor)
      throws ReceptionFault {
    return orFault(
        () -> {
          SettlementPage page = new SettlementPage();
          page.nextCursor =
              fill(orders::settlements, from, to, cursor, answers::settlement, page.settlements);
          return page;
        });
  }

  private <T> String fill(
      PlatformOrders.Pages pages,
      LocalDate from,
      LocalDate to,
      String cursor,
      Function<PlatformOrders.Read, T> answer,
      List<T> page) {
    LocalDate first = Asked.day(from, "from");
    LocalDate last = Asked.day(to, "to");
    Asked.requirePeriod(first, last, ReceptionProblem.PERIOD_TOO_LONG);
    List<PlatformOrders.Read> read = pages.page(first, last, PlatformOrders.After.of(cursor), PAGE);
    read.stream().limit(PAGE).map(answer).forEach(page::add);
    return read.size() > PAGE ? PlatformOrders.After.last(read.get(PAGE - 1).order()).text() : null;
  }

  private <T> T orFault(Supplier<T> work) throws ReceptionFault {
    return FaultDetail.orFault(work, texts, ReceptionFaultInfo::new, ReceptionFault::new);
  }
}
