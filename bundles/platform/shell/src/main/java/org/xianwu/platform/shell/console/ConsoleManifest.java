package org.xianwu.platform.shell.console;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import org.xianwu.platform.api.text.Label;

/**
 * What a bundle's {@code console.json} says: everything that the menu needs without loading a line
 * of the function's code.
 *
 * @param shell version of the contract between shell and console
 * @param group heading of the menu under which it stands
 * @param entry file that the shell loads
 * @param css style sheets that it loads before
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ConsoleManifest(
    String id,
    Label title,
    String version,
    String shell,
    String icon,
    String group,
    int order,
    List<MenuItem> menu,
    List<String> perms,
    List<Widget> widgets,
    String entry,
    List<String> css) {

  public ConsoleManifest {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    menu = menu == null ? List.of() : List.copyOf(menu);
    perms = perms == null ? List.of() : List.copyOf(perms);
    widgets = widgets == null ? List.of() : List.copyOf(widgets);
    css = css == null ? List.of() : List.copyOf(css);
  }

  /**
   * A page in the menu.
   *
   * @param part heading it stands under, where a function has many pages; null for none
   * @param perm permission that shows it, null for everyone
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record MenuItem(String path, Label title, Label part, String perm) {}

  /**
   * A part of the workbench.
   *
   * @param span columns it takes, 1 or 2
   * @param perm permission that shows it, null for everyone
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Widget(String id, Label title, int span, int order, String perm) {}
}
