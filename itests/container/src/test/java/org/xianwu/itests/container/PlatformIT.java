package org.xianwu.itests.container;

import static java.util.stream.Collectors.toSet;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.kar.KarService;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleListener;
import org.osgi.framework.Constants;

/** The platform stands after the first start, and nothing stands that nobody asked for. */
@RunWith(PaxExam.class)
public class PlatformIT extends ProductContainer {
  /** Karaf drops a boot feature with a wrong version without a word. */
  private static final Set<String> BOOTED =
      Set.of(
          "eventadmin",
          "feature",
          "shell",
          "bundle",
          "log",
          "kar",
          "system",
          "scr",
          "xianwu-http",
          "xianwu-cxf",
          "xianwu-wss",
          "xianwu-crypto",
          "xianwu-jpa",
          "xianwu-pool",
          "xianwu-db-derby",
          "xianwu-db-postgresql",
          "xianwu-search",
          "xianwu-sheet",
          "xianwu-pdf",
          "xianwu-platform");

  private static final int TRIES = 600;

  @Inject private BundleContext context;
  @Inject private FeaturesService features;
  @Inject private KarService kars;
  @Inject private SessionFactory shells;

  @Test
  public void everyBootFeatureIsInstalled() throws Exception {
    Set<String> installed = installed();
    assertEquals(
        Set.of(), BOOTED.stream().filter(name -> !installed.contains(name)).collect(toSet()));
  }

  private Set<String> installed() throws Exception {
    return Arrays.stream(features.listInstalledFeatures()).map(Feature::getName).collect(toSet());
  }

  @Test
  public void everyBundleIsActive() {
    assertEquals(List.of(), waiting());
  }

  private List<String> waiting() {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
        .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
        .map(bundle -> bundle.getSymbolicName() + " in state " + bundle.getState())
        .toList();
  }

  @Test
  public void noFunctionIsInstalledByItself() throws Exception {
    Set<String> functions =
        installed().stream()
            .filter(name -> name.startsWith("xianwu-") && !BOOTED.contains(name))
            .collect(toSet());
    assertEquals(Set.of(), functions);
  }

  @Test
  public void aShippedFunctionComesAndGoesWithoutTouchingOthers() throws Exception {
    List<Path> packages = shipped();
    assertFalse("no function was built before this test", packages.isEmpty());
    for (Path file : packages) {
      String name = file.getFileName().toString().replaceFirst("-\\d.*", "");
      List<String> touched = new CopyOnWriteArrayList<>();
      Set<Long> before =
          Arrays.stream(context.getBundles()).map(Bundle::getBundleId).collect(toSet());
      BundleListener witness =
          event -> {
            if (before.contains(event.getBundle().getBundleId())) {
              touched.add(event.getBundle().getSymbolicName() + " event " + event.getType());
            }
          };
      kars.install(file.toUri(), true);
      assertFalse(name + " must wait for the administrator", installed().contains(name));
      context.addBundleListener(witness);
      try {
        features.installFeature(name);
        assertTrue(name, installed().contains(name));
        assertEquals(List.of(), waiting());
        features.uninstallFeature(name);
        assertFalse(name, installed().contains(name));
      } finally {
        context.removeBundleListener(witness);
        kars.uninstall(file.getFileName().toString().replaceFirst("\\.kar$", ""));
      }
      assertEquals(name, List.of(), touched);
    }
  }

  private static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("karaf.home"), "functions"))) {
      return files.filter(file -> file.toString().endsWith(".kar")).sorted().toList();
    }
  }

  @Test
  public void theOperatorRunsAFunctionByCommand() throws Exception {
    Shell shell = new Shell(shells);
    assertSays(shell.say("xianwu:function-list"), "duty", "shipped");
    assertSays(shell.say("xianwu:function-install nothing"), "nothing");
    assertFalse(installed().contains("xianwu-nothing"));
    String notYet = shell.say("xianwu:function-start duty");
    assertFalse(notYet, notYet.contains("done"));

    assertSays(shell.say("xianwu:function-install duty"), "duty: install done");
    assertTrue(installed().contains("xianwu-duty"));
    awaitState(shell, "running");
    String twice = shell.say("xianwu:function-install duty");
    assertFalse(twice, twice.contains("done"));
    assertSays(shell.say("xianwu:function-upgrade duty"), "duty: upgrade done");
    awaitState(shell, "running");

    assertSays(shell.say("xianwu:function-stop duty"), "duty: stop done");
    awaitState(shell, "installed");
    assertSays(shell.say("xianwu:function-start duty"), "duty: start done");
    awaitState(shell, "running");
    assertSays(shell.say("xianwu:function-remove duty"), "duty: remove done");
    awaitState(shell, "shipped");
    assertFalse(installed().contains("xianwu-duty"));
    assertSays(shell.say("xianwu:health"), "database", "functions");
  }

  private static void assertSays(String said, String... words) {
    for (String word : words) {
      assertTrue(said, said.contains(word));
    }
  }

  private static void awaitState(Shell shell, String state) throws Exception {
    String duty = "";
    for (int tries = 0; tries < TRIES; tries++) {
      duty =
          shell
              .say("xianwu:function-list")
              .lines()
              .filter(line -> line.startsWith("duty"))
              .findFirst()
              .orElse("");
      if (duty.contains(state)) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError(state + " was awaited: " + duty);
  }

  @Test
  public void theSecureShellAndTheManagementPortAreClosed() {
    assertEquals(
        List.of(), Stream.of(8101, 1099, 44444).filter(port -> opens("127.0.0.1", port)).toList());
  }

  @Test
  public void onlyThisMachineMayConnectBeforeTheSetUp() throws Exception {
    assertTrue(opens("127.0.0.1", PORT));
    List<String> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
            .map(InetAddress::getHostAddress)
            .toList();
    assertEquals(List.of(), others.stream().filter(address -> opens(address, PORT)).toList());
  }

  @Test
  public void anUnknownAddressIsAnsweredByJetty() throws Exception {
    int status =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/nowhere")).build(),
                BodyHandlers.discarding())
            .statusCode();
    assertEquals(404, status);
  }

  private static boolean opens(String address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 500);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }
}
