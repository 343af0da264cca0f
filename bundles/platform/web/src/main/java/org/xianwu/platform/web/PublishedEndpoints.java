package org.xianwu.platform.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.web.EndpointCatalogue;
import org.xianwu.platform.web.rest.RestPublisher;
import org.xianwu.platform.web.soap.SoapPublisher;

/** Lists what REST and SOAP have published. */
@Component
public final class PublishedEndpoints implements EndpointCatalogue {

  private final RestPublisher rest;
  private final SoapPublisher soap;

  @Activate
  public PublishedEndpoints(@Reference RestPublisher rest, @Reference SoapPublisher soap) {
    this.rest = rest;
    this.soap = soap;
  }

  @Override
  public List<Endpoint> endpoints() {
    List<Endpoint> all = new ArrayList<>(rest.endpoints());
    all.addAll(soap.endpoints());
    all.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::verb));
    return all;
  }
}
