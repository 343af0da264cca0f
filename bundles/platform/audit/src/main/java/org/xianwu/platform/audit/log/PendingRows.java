package org.xianwu.platform.audit.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import org.xianwu.platform.audit.chain.Head;
import org.xianwu.platform.audit.chain.Row;

/**
 * The rows of one transaction. They are written at its end, so that the lane is held for the time
 * of the commit only.
 */
final class PendingRows implements Synchronization {

  private final LanePool lanes;
  private final DataSource shared;
  private final List<Row> waiting = new ArrayList<>();
  private boolean ending;
  private Lane lane;
  private Head head;

  PendingRows(LanePool lanes, DataSource shared) {
    this.lanes = lanes;
    this.shared = shared;
  }

  void add(Row row) {
    waiting.add(row);
    if (ending) {
      write();
    }
  }

  @Override
  public void beforeCompletion() {
    ending = true;
    write();
  }

  private void write() {
    if (waiting.isEmpty()) {
      return;
    }
    try {
      if (lane == null) {
        lane = lanes.borrow();
        head = lane.head();
      }
      try (Connection connection = shared.getConnection()) {
        List<Head> heads = ChangeRows.insert(connection, lane, head, waiting);
        head = heads.get(heads.size() - 1);
      }
      waiting.clear();
    } catch (SQLException e) {
      throw new IllegalStateException("the change log takes no row", e);
    }
  }

  @Override
  public void afterCompletion(int status) {
    if (lane == null) {
      return;
    }
    if (status == Status.STATUS_COMMITTED) {
      lanes.committed(lane, head);
    } else {
      // even a rollback that was reported may have been a commit whose answer was lost
      lanes.park(lane);
    }
  }
}
