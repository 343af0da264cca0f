package org.xianwu.platform.identity.app;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.access.PermissionSource;
import org.xianwu.platform.api.access.RoleTemplate;
import org.xianwu.platform.identity.access.Practice;

/** Makes the roles that a function proposes when it appears for the first time. */
@Component(service = TemplateRoles.class, immediate = true)
public final class TemplateRoles {

  private static final Logger LOG = LoggerFactory.getLogger(TemplateRoles.class);

  private final Roles roles;
  private final PracticeRoles practice;
  private final CallerContext callers;

  /** Acts as the suite itself. */
  @Activate
  public TemplateRoles(
      @Reference Roles roles, @Reference PracticeRoles practice, @Reference CallerContext callers) {
    this.roles = roles;
    this.practice = practice;
    this.callers = callers;
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "remove")
  public void add(PermissionSource source) {
    callers.as(
        Caller.system("角色模板"),
        () -> {
          source.roles().forEach(this::apply);
          return null;
        });
  }

  void remove(PermissionSource source) {
    // the roles stay, the county may have changed them and people have them
  }

  private void apply(RoleTemplate template) {
    try {
      if (roles.apply(template) && Practice.running()) {
        practice.give();
      }
    } catch (
        RuntimeException e) { // a function must start even if its roles have to be made by hand
      LOG.error("Could not make the proposed role {}", template.code(), e);
    }
  }
}
