package org.xianwu.platform.operations.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeatureState;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.function.OfficeFunction;
import org.xianwu.platform.operations.catalogue.FunctionPackage;
import org.xianwu.platform.operations.runtime.InstalledFunction.InstalledBundle;

/** The running product as Karaf's feature service knows it. */
@Component(service = FunctionRuntime.class)
public final class KarafRuntime implements FunctionRuntime {

  private static final Logger LOG = LoggerFactory.getLogger(KarafRuntime.class);
  private static final String PREFIX = "xianwu-";
  private static final Pattern VERSION_IN_LOCATION = Pattern.compile("^(mvn:[^/]+/[^/]+)/[^/]+");

  /** Without these a new function could restart bundles that others use. */
  private static final EnumSet<Option> QUIETLY = EnumSet.of(Option.NoAutoRefreshBundles);

  /** As {@link #QUIETLY}; the former version goes in the same step. */
  private static final EnumSet<Option> IN_PLACE =
      EnumSet.of(Option.NoAutoRefreshBundles, Option.Upgrade);

  private final BundleContext framework;
  private final FeaturesService features;
  private final UnsatisfiedParts parts;
  private final Path repositories;

  @Reference private volatile List<OfficeFunction> functions = List.of();

  @Activate
  public KarafRuntime(
      BundleContext context,
      @Reference FeaturesService features,
      @Reference ServiceComponentRuntime components) {
    framework = context.getBundle(0).getBundleContext();
    this.features = features;
    parts = new UnsatisfiedParts(components);
    repositories = Path.of(System.getProperty("karaf.data", "."), "kar");
  }

  @Override
  public Optional<InstalledFunction> find(String code) {
    return feature(code).map(feature -> installed(code, feature));
  }

  @Override
  public Map<String, Announcement> announced() {
    return functions.stream()
        .collect(
            Collectors.toMap(
                OfficeFunction::code,
                one -> new Announcement(one.name(), one.purpose()),
                (one, other) -> one));
  }

  @Override
  public List<String> dependants(String code) {
    Collection<Bundle> own = feature(code).map(this::bundles).orElse(List.of());
    Set<String> names = new TreeSet<>();
    wiring().getDependencyClosure(own).stream()
        .filter(bundle -> !own.contains(bundle))
        .forEach(bundle -> names.add(bundle.getSymbolicName()));
    return List.copyOf(names);
  }

  @Override
  public List<String> install(FunctionPackage pack) {
    return changing(
        names(pack),
        () -> {
          unpack(pack);
          URI address = URI.create(pack.featureUri());
          features.addRepository(address);
          features.refreshRepository(address);
          try {
            features.installFeature(pack.feature(), pack.version().toString(), QUIETLY);
          } catch (Exception unresolved) { // the feature service throws whatever it met
            features.removeRepository(address, false);
            throw unresolved;
          }
        });
  }

  @Override
  public List<String> upgrade(FunctionPackage pack) {
    Feature old = feature(pack.code()).orElseThrow();
    if (sameVersion(old, pack)) {
      return changing(names(pack), () -> replaceBundles(pack));
    }
    return changing(
        names(pack),
        () -> {
          unpack(pack);
          URI address = URI.create(pack.featureUri());
          features.addRepository(address);
          try {
            features.installFeature(pack.feature(), pack.version().toString(), IN_PLACE);
          } catch (Exception unresolved) { // the feature service throws whatever it met
            features.removeRepository(address, false);
            throw unresolved;
          }
          features.removeRepository(URI.create(old.getRepositoryUrl()), false);
          refreshOwn(names(pack));
        });
  }

  @Override
  public List<String> start(String code) {
    return turn(code, FeatureState.Started);
  }

  @Override
  public List<String> stop(String code) {
    return turn(code, FeatureState.Resolved);
  }

  @Override
  public List<String> remove(String code) {
    Feature feature = feature(code).orElseThrow();
    return changing(
        names(bundles(feature)),
        () -> {
          features.uninstallFeature(feature.getName(), feature.getVersion(), QUIETLY);
          features.removeRepository(URI.create(feature.getRepositoryUrl()), false);
        });
  }

  private List<String> turn(String code, FeatureState state) {
    Feature feature = feature(code).orElseThrow();
    Map<String, Map<String, FeatureState>> wanted =
        Map.of(FeaturesService.ROOT_REGION, Map.of(feature.getId(), state));
    return changing(names(bundles(feature)), () -> features.updateFeaturesState(wanted, QUIETLY));
  }

  private interface Work {
    void run() throws Exception;
  }

  private List<String> changing(Set<String> own, Work work) {
    try (Bystanders bystanders = new Bystanders(framework, own)) {
      work.run();
      List<String> touched = bystanders.touched();
      if (!touched.isEmpty()) {
        LOG.warn("bundles outside {} were touched: {}", own, touched);
      }
      return touched;
    } catch (Exception failed) { // the feature service throws whatever it met
      throw new NotDone(ResolutionWords.of(failed), failed);
    }
  }

  private InstalledFunction installed(String code, Feature feature) {
    List<Bundle> bundles = bundles(feature);
    boolean started = features.getState(feature.getId()) == FeatureState.Started;
    List<InstalledBundle> shown =
        bundles.stream()
            .map(
                bundle ->
                    new InstalledBundle(
                        bundle.getBundleId(),
                        bundle.getSymbolicName(),
                        bundle.getVersion().toString(),
                        state(bundle)))
            .toList();
    return new InstalledFunction(
        code,
        feature.getVersion(),
        started,
        announced().containsKey(code),
        shown,
        started ? parts.of(bundles) : Reason.NONE);
  }

  private Optional<Feature> feature(String code) {
    try {
      return Stream.of(features.listInstalledFeatures())
          .filter(feature -> feature.getName().equals(PREFIX + code))
          .findFirst();
    } catch (Exception unreadable) { // the signature allows anything; nothing is known then
      throw new NotDone(ResolutionWords.of(unreadable), unreadable);
    }
  }

  private List<Bundle> bundles(Feature feature) {
    Set<String> artifacts =
        feature.getBundles().stream()
            .filter(bundle -> !bundle.isDependency())
            .map(bundle -> artifact(bundle.getLocation()))
            .collect(Collectors.toSet());
    return Stream.of(framework.getBundles())
        .filter(bundle -> artifacts.contains(artifact(bundle.getLocation())))
        .toList();
  }

  /**
   * The location without its version: an upgraded bundle keeps the location of its first coming.
   */
  private static String artifact(String location) {
    return VERSION_IN_LOCATION.matcher(location).replaceFirst("$1");
  }

  /** The same version with other content, as developers make it: no resolving, only an update. */
  private void replaceBundles(FunctionPackage pack) throws IOException, BundleException {
    unpack(pack);
    try (JarFile kar = new JarFile(pack.file().toFile())) {
      for (FunctionPackage.PackedBundle packed : pack.bundles()) {
        for (Bundle bundle : framework.getBundles()) {
          if (packed.symbolicName().equals(bundle.getSymbolicName())) {
            try (InputStream content = kar.getInputStream(kar.getJarEntry(packed.entry()))) {
              bundle.update(content);
            }
          }
        }
      }
    }
    refreshOwn(names(pack));
  }

  /** Lets go of replaced code, unless that would restart somebody else. */
  private void refreshOwn(Set<String> own) {
    Collection<Bundle> pending = wiring().getRemovalPendingBundles();
    Set<Bundle> mine =
        pending.stream()
            .filter(bundle -> own.contains(bundle.getSymbolicName()))
            .collect(Collectors.toSet());
    boolean alone =
        wiring().getDependencyClosure(mine).stream()
            .allMatch(bundle -> own.contains(bundle.getSymbolicName()));
    if (!mine.isEmpty() && alone) {
      wiring().refreshBundles(mine);
    }
  }

  /** Lays the Maven folders of the package where bundles are looked for. */
  private void unpack(FunctionPackage pack) throws IOException {
    Path folder = repositories.resolve(pack.feature());
    try (JarFile kar = new JarFile(pack.file().toFile())) {
      for (JarEntry entry : Collections.list(kar.entries())) {
        if (!entry.isDirectory() && entry.getName().startsWith("repository/")) {
          Path target =
              folder.resolve(entry.getName().substring("repository/".length())).normalize();
          if (!target.startsWith(folder)) {
            throw new IOException("an entry leaves its folder: " + entry.getName());
          }
          Files.createDirectories(target.getParent());
          try (InputStream content = kar.getInputStream(entry)) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
  }

  private FrameworkWiring wiring() {
    return framework.getBundle().adapt(FrameworkWiring.class);
  }

  private static boolean sameVersion(Feature old, FunctionPackage pack) {
    return old.getVersion().replace('-', '.').equals(pack.version().toString().replace('-', '.'));
  }

  private static Set<String> names(FunctionPackage pack) {
    return pack.bundles().stream()
        .map(FunctionPackage.PackedBundle::symbolicName)
        .collect(Collectors.toSet());
  }

  private static Set<String> names(Collection<Bundle> bundles) {
    return bundles.stream().map(Bundle::getSymbolicName).collect(Collectors.toSet());
  }

  private static String state(Bundle bundle) {
    return switch (bundle.getState()) {
      case Bundle.INSTALLED -> "installed";
      case Bundle.RESOLVED -> "resolved";
      case Bundle.STARTING -> "starting";
      case Bundle.STOPPING -> "stopping";
      case Bundle.ACTIVE -> "active";
      default -> "uninstalled";
    };
  }
}
