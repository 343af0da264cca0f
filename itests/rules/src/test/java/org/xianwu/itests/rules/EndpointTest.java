package org.xianwu.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.access.Requires;

/** Deny unless granted: no door without a permission written on it. */
class EndpointTest {

  private static final List<String> VERBS =
      List.of(
          "javax.ws.rs.GET",
          "javax.ws.rs.POST",
          "javax.ws.rs.PUT",
          "javax.ws.rs.DELETE",
          "javax.ws.rs.PATCH",
          "javax.jws.WebMethod");

  @Test
  void every_rest_method_and_soap_operation_names_its_permission() {
    Set<String> open = new TreeSet<>();
    int doors = 0;
    for (JavaClass type : House.classes()) {
      for (JavaMethod method : type.getMethods()) {
        if (VERBS.stream().anyMatch(method::isAnnotatedWith)) {
          doors++;
          if (!method.isAnnotatedWith(Requires.class) && !guarded(type)) {
            open.add(method.getFullName());
          }
        }
      }
    }
    assertThat(doors).isGreaterThan(20);
    assertThat(open).isEmpty();
  }

  private static boolean guarded(JavaClass type) {
    return type.isAnnotatedWith(Requires.class)
        || type.getAllRawSuperclasses().stream().anyMatch(up -> up.isAnnotatedWith(Requires.class));
  }
}
