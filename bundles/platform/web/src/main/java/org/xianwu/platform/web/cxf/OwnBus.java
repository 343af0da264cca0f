package org.xianwu.platform.web.cxf;

import java.util.HashMap;
import javax.servlet.Servlet;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transport.DestinationFactoryManager;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/**
 * A CXF bus with addresses of its own.
 *
 * <p>Inside OSGi all buses share one registry of addresses, so that {@code /duty} of REST and
 * {@code /duty} of SOAP would be the same endpoint.
 */
public final class OwnBus {

  private final Bus bus;
  private final HTTPTransportFactory transport =
      new HTTPTransportFactory(new DestinationRegistryImpl());

  public OwnBus(String name) {
    bus = Loading.with(Bus.class.getClassLoader(), OwnBus::create);
    bus.setId("xianwu-" + name);
    // faults are answered and logged in one place; CXF would log each again with its stack trace
    FaultListener silent = (fault, description, message) -> false;
    bus.setProperty(FaultListener.class.getName(), silent);
    DestinationFactoryManager destinations = bus.getExtension(DestinationFactoryManager.class);
    for (String id : transport.getTransportIds()) {
      destinations.registerDestinationFactory(id, transport);
    }
  }

  private static Bus create() {
    try {
      return new CXFBusFactory().createBus(null, new HashMap<>());
    } finally {
      BusFactory.setThreadDefaultBus(null);
    }
  }

  public Bus bus() {
    return bus;
  }

  /** The servlet that answers for all endpoints of the bus. */
  public Servlet servlet() {
    CXFNonSpringServlet servlet = new LastingServlet(transport.getRegistry());
    servlet.setBus(bus);
    return servlet;
  }

  /**
   * Keeps its endpoints while the web server restarts, as it does when its settings change. CXF's
   * servlet would forget them in {@code destroy} and answer 404 from then on.
   */
  private static final class LastingServlet extends CXFNonSpringServlet {

    LastingServlet(DestinationRegistry registry) {
      super(registry, false);
    }

    @Override
    public void destroy() {
      // the bus is closed by its owner
    }
  }

  public void close() {
    bus.shutdown(true);
  }
}
