package org.xianwu.platform.shell.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import org.xianwu.platform.api.access.Caller;

/**
 * An open line to one page. Frames wait in a short queue, so that a slow page never stops anybody;
 * a page that reads nothing loses its line and connects again.
 */
final class Line {

  private static final int MOST_WAITING = 64;

  private final AsyncContext async;
  private final Executor writers;
  private final Consumer<Line> ended;
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private final Caller caller;
  private final String session;
  private boolean writing;
  private boolean finishing;
  private boolean closed;

  Line(AsyncContext async, Caller caller, String session, Executor writers, Consumer<Line> ended) {
    this.async = async;
    this.caller = caller;
    this.session = session;
    this.writers = writers;
    this.ended = ended;
  }

  long personId() {
    return caller.personId();
  }

  String session() {
    return session;
  }

  void send(String frame) {
    boolean stuck;
    synchronized (this) {
      if (closed) {
        return;
      }
      stuck = waiting.size() >= MOST_WAITING;
      waiting.add(frame.getBytes(StandardCharsets.UTF_8));
      if (writing && !stuck) {
        return;
      }
      writing = true;
    }
    if (stuck || !handedOver()) {
      close();
    }
  }

  private boolean handedOver() {
    try {
      writers.execute(this::write);
      return true;
    } catch (RejectedExecutionException stopped) {
      return false;
    }
  }

  private void write() {
    try {
      ServletOutputStream out = async.getResponse().getOutputStream();
      for (byte[] frame = next(); frame != null; frame = next()) {
        out.write(frame);
        out.flush();
      }
      if (finished()) {
        close();
      }
    } catch (IOException | IllegalStateException gone) {
      // the page was closed: it will not be told anything any more
      close();
    }
  }

  private synchronized byte[] next() {
    byte[] frame = closed ? null : waiting.poll();
    writing = frame != null;
    return frame;
  }

  private synchronized boolean finished() {
    return finishing && waiting.isEmpty();
  }

  /** Ends the line behind the last frame. */
  void finish() {
    synchronized (this) {
      finishing = true;
      if (writing) {
        return;
      }
    }
    close();
  }

  void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      waiting.clear();
    }
    ended.accept(this);
    try {
      async.complete();
    } catch (IllegalStateException already) {
      // the container ended it first
      return;
    }
  }
}
