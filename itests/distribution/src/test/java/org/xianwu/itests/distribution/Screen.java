package org.xianwu.itests.distribution;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Headless Chromium in front of a product, at the size of an office screen or of a phone. */
final class Screen implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  Screen() {
    install();
    Path driver = driverFolder();
    System.setProperty("playwright.cli.dir", driver.toString());
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  Page office() {
    return page(1366, 768, false);
  }

  Page phone() {
    return page(390, 844, true);
  }

  /** Errors of scripts and of the content security policy since the last call. */
  List<String> complaints() {
    List<String> heard = List.copyOf(complaints);
    complaints.clear();
    return heard;
  }

  /** Keeps a picture for people to look at. */
  static void picture(Page page, String name) {
    Path folder = Path.of(System.getProperty("product.folder")).resolveSibling("pictures");
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private Page page(int width, int height, boolean phone) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(phone)
                .setIsMobile(phone)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("status of 4")) {
            complaints.add(message.text());
          }
        });
    return page;
  }

  /** The workspace's playwright-core and the system's node, laid out as the driver expects them. */
  private static Path driverFolder() {
    Path folder = Path.of(System.getProperty("product.folder")).resolveSibling("driver");
    try {
      Files.createDirectories(folder);
      link(folder.resolve("package"), Path.of(System.getProperty("browser.driver")).toRealPath());
      link(folder.resolve("node"), node());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void link(Path link, Path target) throws IOException {
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, target);
  }

  private static Path node() {
    for (String folder : System.getenv("PATH").split(":")) {
      Path candidate = Path.of(folder, "node");
      if (Files.isExecutable(candidate)) {
        return candidate;
      }
    }
    throw new IllegalStateException(
        "node is not on the PATH; the pages are built and driven with it");
  }

  /** Chromium and a Chinese font come from Debian; without root they must be there already. */
  private static void install() {
    if (Files.isExecutable(CHROMIUM)) {
      return;
    }
    try {
      Process update =
          new ProcessBuilder(
                  "sh",
                  "-c",
                  "apt-get update -qq && DEBIAN_FRONTEND=noninteractive"
                      + " apt-get install -y -qq chromium fonts-noto-cjk")
              .inheritIO()
              .start();
      if (update.waitFor() != 0 || !Files.isExecutable(CHROMIUM)) {
        throw new IllegalStateException(
            "the page tests need Chromium: apt-get install chromium fonts-noto-cjk");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
