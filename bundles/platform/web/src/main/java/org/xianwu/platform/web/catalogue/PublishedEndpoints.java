package org.xianwu.platform.web.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.web.EndpointCatalogue;

/**
 * What REST and SOAP have published.
 *
 * <p>The publishers write into it; if it asked them instead, an application that lists endpoints
 * could not be published, for it would wait for its own publisher.
 */
@Component(service = {EndpointCatalogue.class, PublishedEndpoints.class})
public final class PublishedEndpoints implements EndpointCatalogue {

  private final Map<String, List<Endpoint>> published = new ConcurrentHashMap<>();

  /**
   * Takes over the endpoints below an address.
   *
   * @param prefix for example {@code /api/duty}
   */
  public void put(String prefix, List<Endpoint> endpoints) {
    published.put(prefix, List.copyOf(endpoints));
  }

  public void remove(String prefix) {
    published.remove(prefix);
  }

  @Override
  public List<Endpoint> endpoints() {
    List<Endpoint> all = new ArrayList<>();
    published.values().forEach(all::addAll);
    all.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::verb));
    return all;
  }
}
