package org.xianwu.duty.rest.spotcheck;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.spotcheck.SpotBoard;
import org.xianwu.duty.app.spotcheck.SpotChecks;
import org.xianwu.duty.app.spotcheck.SpotDraws;
import org.xianwu.duty.app.spotcheck.SpotTasks;
import org.xianwu.duty.ledger.SpotCheckLedger;
import org.xianwu.platform.api.ledger.Ledgers;

/** Gives the resources of spot checks to the function's REST application. */
@Component(service = SpotRest.class)
public final class SpotRest {

  private final SpotCheckResource checks;
  private final SpotTaskResource tasks;
  private final SpotBoardResource board;

  @Activate
  public SpotRest(
      @Reference Ledgers ledgers,
      @Reference SpotCheckLedger ledger,
      @Reference SpotChecks checks,
      @Reference SpotTasks tasks,
      @Reference SpotDraws draws,
      @Reference SpotBoard board,
      @Reference SpotViews views) {
    this.checks = new SpotCheckResource(ledgers, ledger, checks);
    this.tasks = new SpotTaskResource(tasks, draws, views);
    this.board = new SpotBoardResource(board, views);
  }

  /** The resources under {@code /api/duty/spot-*}. */
  public Set<Object> resources() {
    return Set.of(checks, tasks, board);
  }
}
