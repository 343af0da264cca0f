package org.xianwu.itests.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Several clients asking one server as fast as it answers. */
final class Load {

  /** One request on a connection; throws when the answer is not the expected one. */
  interface Request {
    void send(Wire wire, long number) throws IOException;
  }

  private final int clients;
  private final long warmMillis;
  private final long runMillis;

  Load(int clients, long warmMillis, long runMillis) {
    this.clients = clients;
    this.warmMillis = warmMillis;
    this.runMillis = runMillis;
  }

  /**
   * What a server did.
   *
   * @param perSecond answers
   * @param cpuMillis CPU time of the server for each answer
   */
  record Measured(double perSecond, double cpuMillis) {}

  /** Asks until the compilers of the virtual machine had their time. */
  void warm(Side side, long millis) throws InterruptedException {
    new Load(clients, millis, 1).measure(side);
  }

  Measured measure(Side side) throws InterruptedException {
    int port = side.port();
    Request request = side.request();
    AtomicBoolean stop = new AtomicBoolean();
    AtomicLong answered = new AtomicLong();
    AtomicLong numbers = new AtomicLong();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Thread client =
          new Thread(
              () -> {
                try (Wire wire = new Wire(port)) {
                  while (!stop.get()) {
                    request.send(wire, numbers.incrementAndGet());
                    answered.incrementAndGet();
                  }
                } catch (IOException | RuntimeException e) {
                  failure.compareAndSet(null, e);
                  stop.set(true);
                }
              });
      client.start();
      all.add(client);
    }
    Thread.sleep(warmMillis);
    long before = answered.get();
    double cpu = side.cpuMillis();
    long start = System.nanoTime();
    Thread.sleep(runMillis);
    long count = answered.get() - before;
    double rate = count * 1e9 / (System.nanoTime() - start);
    double spent = (side.cpuMillis() - cpu) / count;
    stop.set(true);
    for (Thread client : all) {
      client.join();
    }
    if (failure.get() != null) {
      throw new IllegalStateException("a request failed", failure.get());
    }
    return new Measured(rate, spent);
  }
}
