package org.xianwu.platform.shell.console;

import java.util.List;
import org.xianwu.platform.api.text.Label;

/** A heading of the menu. */
public record MenuGroup(String id, Label title, int order) {

  /** Where consoles with an unknown group stand. */
  public static final MenuGroup OTHER = new MenuGroup("other", Label.of("其他", "Other"), 80);

  /** All headings; the shell owns them, so that two functions never name the same thing twice. */
  public static final List<MenuGroup> ALL =
      List.of(
          new MenuGroup("daily", Label.of("日常运转", "Daily work"), 10),
          new MenuGroup("doc", Label.of("公文办理", "Documents"), 20),
          new MenuGroup("affairs", Label.of("政务服务", "Public affairs"), 30),
          new MenuGroup("party", Label.of("机关党建", "Party branch"), 40),
          new MenuGroup("logistics", Label.of("后勤保障", "Logistics"), 50),
          OTHER,
          new MenuGroup("system", Label.of("系统管理", "System"), 90));

  static String known(String id) {
    return ALL.stream().anyMatch(group -> group.id().equals(id)) ? id : OTHER.id();
  }
}
