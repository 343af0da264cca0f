package org.xianwu.reception.soap;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
    return orFault(() -> page(Asked.day(from, "from"), Asked.day(to, "to"), cursor));
  }

  private OrderPage page(LocalDate from, LocalDate to, String cursor) {
    Asked.requirePeriod(from, to, ReceptionProblem.PERIOD_TOO_LONG);
    List<PlatformOrders.Read> read = orders.page(from, to, PlatformOrders.After.of(cursor), PAGE);
    OrderPage page = new OrderPage();
    read.stream().limit(PAGE).map(answers::order).forEach(page.orders::add);
    if (read.size() > PAGE) {
      page.nextCursor = PlatformOrders.After.last(read.get(PAGE - 1).order()).text();
    }
    return page;
  }

  private <T> T orFault(Supplier<T> work) throws ReceptionFault {
    return FaultDetail.orFault(work, texts, ReceptionFaultInfo::new, ReceptionFault::new);
  }
}
