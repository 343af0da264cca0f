package org.xianwu.platform.testkit;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.testkit.domain.Letter;

/** A process that writes with eight threads until it is killed, and names every row it kept. */
final class CrashWriter {

  private static final int THREADS = 8;

  private CrashWriter() {}

  public static void main(String[] args) {
    EmbeddedStore store = new Databases.Place(args[0], args[1], Path.of(args[2])).open();
    PrintStream out = System.out;
    Executors.newSingleThreadScheduledExecutor()
        .scheduleWithFixedDelay(store.sealedLog()::seal, 50, 50, TimeUnit.MILLISECONDS);
    for (int i = 0; i < THREADS; i++) {
      new Thread(() -> writeForEver(store, out)).start();
    }
  }

  private static void writeForEver(EmbeddedStore store, PrintStream out) {
    while (true) {
      long id = store.ids().next();
      store
          .store()
          .write(
              Act.CREATE,
              em -> {
                em.persist(new Letter(id, "第" + id + "号"));
                return null;
              });
      out.println(id);
    }
  }
}
