package org.xianwu.itests.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;

/** The operator's console. */
record Shell(SessionFactory shells) {

  private static final int TRIES = 600;

  /** What a command prints and gives back; it is waited for, since it comes with its bundle. */
  String say(String command) throws Exception {
    String[] name = command.split("[: ]");
    for (int tries = 0; shells.getRegistry().getCommand(name[0], name[1]) == null; tries++) {
      if (tries == TRIES) {
        throw new AssertionError("there is no command " + command);
      }
      Thread.sleep(100);
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, UTF_8);
    Session shell = shells.create(new ByteArrayInputStream(new byte[0]), out, out);
    try {
      Object result = shell.execute(command);
      return said.toString(UTF_8) + (result == null ? "" : result);
    } finally {
      shell.close();
    }
  }
}
