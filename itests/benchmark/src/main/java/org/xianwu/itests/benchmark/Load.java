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

  /** Answers per second, after a time to warm up. */
  double perSecond(int port, Request request) throws InterruptedException {
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
    long start = System.nanoTime();
    Thread.sleep(runMillis);
    double rate = (answered.get() - before) * 1e9 / (System.nanoTime() - start);
    stop.set(true);
    for (Thread client : all) {
      client.join();
    }
    if (failure.get() != null) {
      throw new IllegalStateException("a request failed", failure.get());
    }
    return rate;
  }
}
