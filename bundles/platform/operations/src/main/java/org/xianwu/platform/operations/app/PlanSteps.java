package org.xianwu.platform.operations.app;

import java.util.List;
import org.xianwu.platform.api.text.Label;

/** What an action does, in words for whoever confirms it. */
final class PlanSteps {

  private static final Label NOBODY_ELSE =
      Label.of("其他功能不受影响，不重新启动", "no other function is touched or restarted");
  private static final Label DATA_STAYS =
      Label.of("数据保留，重新安装后可继续使用", "the data stays and is there again after a new installation");

  private PlanSteps() {}

  static List<Label> of(FunctionView function, Action action) {
    return switch (action) {
      case INSTALL ->
          List.of(
              Label.of(
                  "安装版本 " + function.availableVersion() + "，首次安装时建立自己的数据表",
                  "version "
                      + function.availableVersion()
                      + " is installed; at the first time its tables are made"),
              Label.of("菜单、接口和权限随即出现", "menu, interfaces and permissions appear"),
              NOBODY_ELSE);
      case START ->
          List.of(
              Label.of("菜单、接口和权限恢复", "menu, interfaces and permissions come back"), NOBODY_ELSE);
      case STOP ->
          List.of(
              Label.of(
                  "正在处理的请求先完成，之后的请求得到“暂停服务”的答复",
                  "running requests end first, later ones are told to come back"),
              Label.of("菜单和接口消失", "menu and interfaces go away"),
              DATA_STAYS,
              NOBODY_ELSE);
      case UPGRADE ->
          List.of(
              Label.of(
                  "由 " + function.version() + " 换为 " + function.availableVersion(),
                  "from " + function.version() + " to " + function.availableVersion()),
              Label.of(
                  "更换时请求等待片刻；已打开的页面自动换新，未保存的表单不受影响",
                  "requests wait a moment; open pages renew themselves, unsaved forms stay"),
              DATA_STAYS,
              NOBODY_ELSE);
      case REMOVE ->
          List.of(
              Label.of("菜单、接口和权限消失", "menu, interfaces and permissions go away"),
              DATA_STAYS,
              NOBODY_ELSE);
      case DISCARD ->
          List.of(
              Label.of(
                  "版本 " + function.availableVersion() + " 的功能包不再列出，其文件删除",
                  "the package of version "
                      + function.availableVersion()
                      + " is no longer offered; its file is deleted"),
              NOBODY_ELSE);
    };
  }
}
