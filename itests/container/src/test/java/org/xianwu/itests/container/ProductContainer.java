package org.xianwu.itests.container;

import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.container.remote.RBCRemoteTargetOptions.waitForRBCFor;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.karaf.options.LogLevelOption.LogLevel;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/**
 * Unpacks the product and starts it with a test bundle inside. Each test class gets a container of
 * its own, which takes seconds: prefer a further method to a further class.
 */
@ExamReactorStrategy(PerClass.class)
public abstract class ProductContainer {
  /** The port that the product listens on during the tests. */
  static final int PORT = Integer.getInteger("container.port", 18190);

  private static final int START_MILLISECONDS = 600_000;

  private static final List<String> OPENED =
      List.of(
          "java.base/java.security",
          "java.base/java.net",
          "java.base/java.lang",
          "java.base/java.util",
          "java.naming/javax.naming.spi",
          "java.rmi/sun.rmi.transport.tcp");

  private static final List<String> EXPORTED =
      List.of(
          "java.base/sun.net.www.protocol.file",
          "java.base/sun.net.www.protocol.http",
          "java.base/sun.net.www.protocol.https",
          "java.base/sun.net.www.protocol.jar",
          "jdk.xml.dom/org.w3c.dom.html");

  @Configuration
  public final Option[] product() {
    File folder = new File(System.getProperty("container.folder"));
    String repository = new File(System.getProperty("local.repository")).toURI().toString();
    return options(
        karafDistributionConfiguration()
            .frameworkUrl(new File(System.getProperty("product.archive")).toURI().toString())
            .karafVersion(System.getProperty("karaf.version"))
            .name("Xianwu")
            .unpackDirectory(folder)
            .useDeployFolder(false),
        keepRuntimeFolder(),
        configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
        logLevel(LogLevel.INFO),
        waitForRBCFor(START_MILLISECONDS),
        javaMachine(),
        systemProperty("xianwu.data").value(data(folder).getPath()),
        systemProperty("xianwu.http.port").value(Integer.toString(PORT)),
        systemProperty("container.port").value(Integer.toString(PORT)),
        // the product asks no repository; only the test bundles come from the one of this build
        editConfigurationFilePut(
            "etc/org.ops4j.pax.url.mvn.cfg",
            "org.ops4j.pax.url.mvn.defaultRepositories",
            "${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots,"
                + "${karaf.data.uri}kar@id=kar.repository@multi@snapshots,"
                + repository
                + "@id=build@snapshots"));
  }

  /** New for each start: what one class set up must not be there for the next. */
  private File data(File folder) {
    return new File(folder, "data-" + getClass().getSimpleName() + "-" + System.nanoTime());
  }

  /** What the product's launcher gives to Java; Pax Exam does not use the launcher. */
  private static Option javaMachine() {
    List<Option> options = new ArrayList<>();
    options.add(vmOption("-Duser.timezone=UTC"));
    options.add(vmOption("-Dfile.encoding=UTF-8"));
    OPENED.forEach(name -> options.add(vmOption("--add-opens=" + name + "=ALL-UNNAMED")));
    EXPORTED.forEach(name -> options.add(vmOption("--add-exports=" + name + "=ALL-UNNAMED")));
    options.add(vmOption("-classpath"));
    options.add(
        vmOption(
            String.join(File.pathSeparator, "lib/jdk9plus/*", "lib/boot/*", "lib/endorsed/*")));
    return composite(options.toArray(Option[]::new));
  }
}
