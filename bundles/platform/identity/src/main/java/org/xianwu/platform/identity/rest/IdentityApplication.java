package org.xianwu.platform.identity.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.web.RestApplication;

/** {@code /api/identity}. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Identity",
            version = "1.0",
            description = "Units, departments, posts, people, accounts and roles"),
    servers = @Server(url = "/api/identity"))
@Component
public final class IdentityApplication implements RestApplication {

  private static final long LARGEST_BODY = 20L << 20;

  private final Set<Object> resources;

  /** Publishes the ledgers and the caller's own account. */
  @Activate
  public IdentityApplication(
      @Reference UnitResource units,
      @Reference DepartmentResource departments,
      @Reference PostResource posts,
      @Reference PersonResource people,
      @Reference AccountResource accounts,
      @Reference RoleResource roles,
      @Reference OwnAccountResource own,
      @Reference OwnFactorResource factor) {
    resources = Set.of(units, departments, posts, people, accounts, roles, own, factor);
  }

  @Override
  public String function() {
    return "identity";
  }

  @Override
  public Set<Object> resources() {
    return resources;
  }

  @Override
  public long largestBody() {
    return LARGEST_BODY;
  }
}
