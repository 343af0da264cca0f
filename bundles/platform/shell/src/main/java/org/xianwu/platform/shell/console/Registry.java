package org.xianwu.platform.shell.console;

import java.util.List;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.shell.console.ConsoleManifest.MenuItem;
import org.xianwu.platform.shell.console.ConsoleManifest.Widget;

/**
 * The part of the suite that one caller sees.
 *
 * @param rev of the whole set, the same for everybody
 */
public record Registry(String rev, List<Entry> consoles, List<MenuGroup> groups) {

  /** A console reduced to what the caller may open. */
  public record Entry(
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
      List<String> css,
      String rev,
      String base) {}

  /** What the caller may see of the running consoles. */
  public static Registry of(Consoles consoles, Caller caller) {
    String rev = consoles.rev();
    List<Entry> visible =
        consoles.all().stream()
            .map(console -> entry(console, caller))
            .filter(entry -> !entry.menu().isEmpty() || !entry.widgets().isEmpty())
            .toList();
    return new Registry(rev, visible, MenuGroup.ALL);
  }

  private static Entry entry(Console console, Caller caller) {
    ConsoleManifest manifest = console.manifest();
    return new Entry(
        manifest.id(),
        manifest.title(),
        manifest.version(),
        manifest.shell(),
        manifest.icon(),
        MenuGroup.known(manifest.group()),
        manifest.order(),
        manifest.menu().stream().filter(item -> open(item.perm(), caller)).toList(),
        manifest.perms().stream().filter(caller::can).toList(),
        manifest.widgets().stream().filter(widget -> open(widget.perm(), caller)).toList(),
        manifest.entry(),
        manifest.css(),
        console.rev(),
        console.base());
  }

  private static boolean open(String permission, Caller caller) {
    return permission == null || permission.isEmpty() || caller.can(permission);
  }
}
