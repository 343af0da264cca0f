package org.xianwu.platform.api.web;

import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/** Every published endpoint with the permission it needs. */
@ProviderType
public interface EndpointCatalogue {

  List<Endpoint> endpoints();

  /**
   * A REST method or a SOAP operation.
   *
   * @param function noun of the function, or the SOAP path
   * @param verb HTTP method, {@code SOAP} for an operation
   * @param path with its placeholders, or the operation's name behind the path
   * @param permissions one of them must be granted; empty when the endpoint answers nobody
   */
  record Endpoint(String function, String verb, String path, List<String> permissions) {

    public Endpoint {
      Objects.requireNonNull(function);
      Objects.requireNonNull(verb);
      Objects.requireNonNull(path);
      permissions = List.copyOf(permissions);
    }
  }
}
