package org.xianwu.platform.operations.shell;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.ProblemTexts;
import org.xianwu.platform.operations.app.Action;
import org.xianwu.platform.operations.app.FunctionOperation;
import org.xianwu.platform.operations.app.RunningDesk;

/** What the commands on one function share: asks the function manager and waits for the end. */
abstract class FunctionCommand implements org.apache.karaf.shell.api.action.Action {

  private static final long PATIENCE_SECONDS = 120;

  @Argument(
      name = "function",
      description = "Code of the function, for example duty",
      required = true)
  @Completion(FunctionCodes.class)
  private String function;

  @Reference private RunningDesk running;

  @Reference private CallerContext callers;

  @Reference private ProblemTexts problems;

  abstract Action action();

  @Override
  public Object execute() throws InterruptedException, ExecutionException, TimeoutException {
    try {
      FunctionOperation ended =
          callers
              .as(Caller.system("运维控制台"), () -> running.desk().submit(function, action()))
              .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return ended.succeeded()
          ? function + ": " + action().code() + " " + done(ended.message().en())
          : function + ": " + ended.message().en() + "\n" + ended.remedy().en();
    } catch (Problem refused) {
      ProblemTexts.Described words = problems.describe(refused);
      return words.title() + "\n" + words.remedy();
    }
  }

  /** Also what could not be done beside it. */
  private static String done(String message) {
    return message.isEmpty() ? "done" : message;
  }
}
