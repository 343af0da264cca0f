package org.xianwu.platform.identity.access;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.xianwu.platform.api.access.Administrator;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.Permission;
import org.xianwu.platform.api.access.PermissionSource;
import org.xianwu.platform.api.access.RoleTemplate;
import org.xianwu.platform.api.function.OfficeFunction;

/**
 * All permissions that are declared at this moment, and which of them belong to the administrators.
 * Office functions have no say in the latter.
 */
@Component(service = PermissionBook.class)
public final class PermissionBook {

  /** What is declared at one moment. */
  private record Content(
      List<PermissionSource> sources,
      Map<String, Permission> permissions,
      Map<Administrator, Map<String, DataScope>> administrators,
      Set<String> administrative) {}

  private final List<PermissionSource> sources = new CopyOnWriteArrayList<>();
  private volatile Content content = read(List.of());

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "remove")
  public synchronized void add(PermissionSource source) {
    sources.add(source);
    content = read(List.copyOf(sources));
  }

  synchronized void remove(PermissionSource source) {
    sources.remove(source);
    content = read(List.copyOf(sources));
  }

  /** Who declares permissions now. */
  public List<PermissionSource> sources() {
    return content.sources();
  }

  public Optional<Permission> permission(String code) {
    return Optional.ofNullable(content.permissions().get(code));
  }

  /** Codes that no business role may have. */
  public Set<String> administrative() {
    return content.administrative();
  }

  /** What the fixed role of the administrator grants. */
  public Map<String, DataScope> grantsOf(Administrator administrator) {
    return content.administrators().getOrDefault(administrator, Map.of());
  }

  /** Changes whenever a source comes or goes. */
  Object version() {
    return content;
  }

  private static Content read(List<PermissionSource> sources) {
    Map<String, Permission> permissions = new TreeMap<>();
    Map<Administrator, Map<String, DataScope>> administrators = new EnumMap<>(Administrator.class);
    for (PermissionSource source : sources) {
      source.permissions().forEach(permission -> permissions.put(permission.code(), permission));
      if (!(source instanceof OfficeFunction)) {
        source.roles().forEach(template -> addAdministrator(template, administrators));
      }
    }
    Set<String> administrative = new HashSet<>();
    administrators.values().forEach(grants -> administrative.addAll(grants.keySet()));
    return new Content(sources, permissions, administrators, Set.copyOf(administrative));
  }

  private static void addAdministrator(
      RoleTemplate template, Map<Administrator, Map<String, DataScope>> administrators) {
    Administrator.ofRole(template.code())
        .ifPresent(
            one ->
                administrators
                    .computeIfAbsent(one, key -> new HashMap<>())
                    .putAll(template.grants()));
  }
}
