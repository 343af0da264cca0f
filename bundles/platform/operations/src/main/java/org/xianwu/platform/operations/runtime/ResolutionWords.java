package org.xianwu.platform.operations.runtime;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what the resolver of the framework says into what an administrator can act upon. */
public final class ResolutionWords {

  private static final Pattern MISSING =
      Pattern.compile("missing requirement \\[([^\\]]*)\\] ([\\w.]+);([^\\[]*)");
  private static final Pattern PACKAGE = Pattern.compile("osgi\\.wiring\\.package=([\\w.]+)");
  private static final Pattern FROM = Pattern.compile("\\(version>=([\\w.]+)\\)");
  private static final Pattern BELOW = Pattern.compile("\\(!\\(version>=([\\w.]+)\\)\\)");
  private static final Pattern SERVICE = Pattern.compile("objectClass=([\\w.]+)");
  private static final Pattern IDENTITY = Pattern.compile("osgi\\.identity=\"?([\\w.-]+)");
  private static final Pattern JAVA = Pattern.compile("osgi\\.ee=JavaSE\\)\\(version=([\\d.]+)");
  private static final String PLATFORM = "org.xianwu.platform.api";
  private static final String SUITE = "org.xianwu.";

  private ResolutionWords() {}

  /** The innermost cause of the failure, in words. */
  public static Reason of(Throwable failure) {
    StringBuilder all = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      all.append(cause.getMessage()).append('\n');
    }
    return of(all.toString());
  }

  /** The innermost missing requirement of the message, in words. */
  public static Reason of(String message) {
    Matcher missing = MISSING.matcher(message);
    Optional<Reason> innermost = Optional.empty();
    while (missing.find()) {
      innermost = Optional.of(missing(missing.group(2), missing.group(3)));
    }
    return innermost.orElseGet(() -> unknown(message));
  }

  private static Reason missing(String kind, String details) {
    return switch (kind) {
      case "osgi.wiring.package" -> missingPackage(details);
      case "osgi.service" -> missingService(first(SERVICE, details));
      case "osgi.ee" -> missingJava(first(JAVA, details));
      case "osgi.identity" -> missingBundle(first(IDENTITY, details));
      default -> unknown(kind + details);
    };
  }

  private static Reason missingPackage(String filter) {
    String name = first(PACKAGE, filter);
    String from = first(FROM, filter);
    String below = first(BELOW, filter);
    String zh =
        from.isEmpty() ? "" : " " + from + " 以上" + (below.isEmpty() ? "" : "、" + below + " 以下");
    String en =
        from.isEmpty() ? "" : " from " + from + (below.isEmpty() ? "" : " up to below " + below);
    if (name.startsWith(PLATFORM)) {
      return Reason.of(
          "需要另一版本的平台：缺少接口包 " + name + zh,
          "it needs another version of the platform: package " + name + en,
          "请安装与本套件版本相配的功能包，或先升级套件",
          "install a package made for this version of the suite, or upgrade the suite first");
    }
    if (name.startsWith(SUITE)) {
      String function = name.substring(SUITE.length()).split("\\.")[0];
      return Reason.of(
          "需要功能 " + function + "：缺少接口包 " + name + zh,
          "it needs the function " + function + ": package " + name + en,
          "请先安装该功能",
          "install that function first");
    }
    return Reason.of(
        "缺少程序包 " + name + zh,
        "package " + name + en + " is missing",
        "功能包不完整，请向提供者索取完整的包",
        "the package of the function is incomplete; ask its maker for a complete one");
  }

  private static Reason missingService(String service) {
    return Reason.of(
        "没有谁提供服务 " + service,
        "nobody provides the service " + service,
        "请安装提供该服务的功能或升级套件",
        "install the function that provides it, or upgrade the suite");
  }

  private static Reason missingJava(String version) {
    return Reason.of(
        "需要 Java " + version,
        "it needs Java " + version,
        "请使用适合本机 Java 版本的功能包",
        "use a package made for the Java version of this machine");
  }

  private static Reason missingBundle(String name) {
    return Reason.of(
        "缺少组件 " + name,
        "the component " + name + " is missing",
        "功能包不完整，请向提供者索取完整的包",
        "the package of the function is incomplete; ask its maker for a complete one");
  }

  private static Reason unknown(String message) {
    String line = message.strip().lines().findFirst().orElse("");
    String cut = line.length() > 400 ? line.substring(0, 400) + "…" : line;
    return Reason.of(
        "未能完成：" + cut,
        "not done: " + cut,
        "详情见日志；其他功能不受影响",
        "see the log; no other function is affected");
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }
}
