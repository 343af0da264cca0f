package org.xianwu.platform.operations.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.xianwu.platform.operations.app.RunningDesk;

/** Completes the codes of functions. */
@Service
public final class FunctionCodes implements Completer {

  @Reference private RunningDesk running;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    StringsCompleter codes = new StringsCompleter();
    running.desk().functions().forEach(function -> codes.getStrings().add(function.id()));
    return codes.complete(session, line, candidates);
  }
}
