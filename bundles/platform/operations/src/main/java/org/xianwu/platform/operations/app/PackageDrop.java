package org.xianwu.platform.operations.app;

import java.io.File;
import java.io.UncheckedIOException;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.operations.catalogue.FunctionPackage;
import org.xianwu.platform.operations.catalogue.PackageFile;

/**
 * Takes what is dropped into the folder {@code deploy}: a package is checked and offered in the
 * function manager, everything else stays where it lies. Nothing is installed by dropping it.
 */
@Component(service = ArtifactInstaller.class)
public final class PackageDrop implements ArtifactInstaller {

  private static final Logger LOG = LoggerFactory.getLogger(PackageDrop.class);

  private final RunningDesk running;
  private final CallerContext callers;
  private final ChangeLog changeLog;

  @Activate
  public PackageDrop(
      @Reference RunningDesk running,
      @Reference CallerContext callers,
      @Reference ChangeLog changeLog) {
    this.running = running;
    this.callers = callers;
    this.changeLog = changeLog;
  }

  @Override
  public boolean canHandle(File artifact) {
    return artifact.getName().endsWith(".kar");
  }

  @Override
  public void install(File artifact) {
    try {
      FunctionPackage pack = running.shelf().add(artifact.toPath());
      LOG.info(
          "{} {} is offered in the function manager; signed by: {}",
          pack.feature(),
          pack.version(),
          pack.signer().isEmpty() ? "nobody" : pack.signer());
      note("offer", pack.code() + " " + pack.version());
    } catch (PackageFile.BadPackage bad) {
      LOG.warn("{} is not offered: {}", artifact.getName(), bad.getMessage());
      note("offer-refused", bad.reason().zh());
    } catch (UncheckedIOException full) {
      LOG.error("{} could not be copied", artifact.getName(), full);
    }
  }

  @Override
  public void update(File artifact) {
    install(artifact);
  }

  /** What was offered stays offered; the function manager is the place to remove it. */
  @Override
  public void uninstall(File artifact) {
    LOG.info("{} was taken out of the folder; what it offered stays", artifact.getName());
  }

  private void note(String action, String what) {
    callers.as(
        Caller.system("功能管理"),
        () -> {
          changeLog.note(new Change("operations.function", 0, 0, action, what, "{}"));
          return null;
        });
  }
}
