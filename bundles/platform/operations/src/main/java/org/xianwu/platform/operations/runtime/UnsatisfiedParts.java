package org.xianwu.platform.operations.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Which parts of a bundle wait for which services. */
final class UnsatisfiedParts {

  private final ServiceComponentRuntime components;

  UnsatisfiedParts(ServiceComponentRuntime components) {
    this.components = components;
  }

  /** Names of the services that the bundles themselves lack, without those they would bring. */
  Reason of(Collection<Bundle> bundles) {
    Set<String> missing = new LinkedHashSet<>();
    Set<String> failed = new TreeSet<>();
    Set<String> own = new TreeSet<>();
    Collection<ComponentDescriptionDTO> parts =
        components.getComponentDescriptionDTOs(bundles.toArray(Bundle[]::new));
    parts.forEach(part -> own.addAll(List.of(part.serviceInterfaces)));
    for (ComponentDescriptionDTO part : parts) {
      for (ComponentConfigurationDTO made : components.getComponentConfigurationDTOs(part)) {
        if (made.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE) {
          missing.addAll(names(part, made));
        } else if (made.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
          failed.add(simple(part.name) + "：" + firstLine(made.failure));
        }
      }
    }
    if (!failed.isEmpty()) {
      String list = String.join("；", failed);
      return Reason.of(
          "启动时出错：" + list,
          "failed at its start: " + list,
          "详情见日志，排除原因后停止再启动该功能",
          "see the log; remove the cause, then stop and start the function");
    }
    missing.removeIf(name -> own.contains(name.split(" ")[0]));
    return missing.isEmpty() ? Reason.NONE : waiting(missing);
  }

  private static Reason waiting(Set<String> missing) {
    List<String> shown = missing.stream().map(UnsatisfiedParts::simple).toList();
    return Reason.of(
        "正在等待：" + String.join("、", shown),
        "waiting for: " + String.join(", ", shown),
        "通常几秒内会自行就绪；若一直等待，请查看运行状况中数据库等部件是否正常",
        "usually there within seconds; if not, see the health of the database and others");
  }

  private static List<String> names(ComponentDescriptionDTO part, ComponentConfigurationDTO made) {
    Map<String, ReferenceDTO> references =
        List.of(part.references).stream()
            .collect(Collectors.toMap(one -> one.name, Function.identity(), (one, other) -> one));
    List<String> names = new ArrayList<>();
    for (UnsatisfiedReferenceDTO reference : made.unsatisfiedReferences) {
      ReferenceDTO declared = references.get(reference.name);
      String name = declared == null ? reference.name : declared.interfaceName;
      names.add(reference.target == null ? name : name + " " + reference.target);
    }
    return names;
  }

  private static String simple(String name) {
    int filter = name.indexOf(' ');
    String type = filter < 0 ? name : name.substring(0, filter);
    String target = filter < 0 ? "" : name.substring(filter);
    return type.substring(type.lastIndexOf('.') + 1) + target;
  }

  private static String firstLine(String failure) {
    return failure == null ? "" : failure.lines().findFirst().orElse("");
  }
}
