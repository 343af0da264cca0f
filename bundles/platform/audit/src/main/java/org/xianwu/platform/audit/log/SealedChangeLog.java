package org.xianwu.platform.audit.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import javax.transaction.HeuristicMixedException;
import javax.transaction.HeuristicRollbackException;
import javax.transaction.InvalidTransactionException;
import javax.transaction.NotSupportedException;
import javax.transaction.RollbackException;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import javax.transaction.TransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeCursor;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.audit.ChangeTail;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.FullDisk;
import org.xianwu.platform.audit.chain.ChainKey;
import org.xianwu.platform.audit.chain.Head;
import org.xianwu.platform.audit.chain.Row;
import org.xianwu.platform.audit.chain.Seal;
import org.xianwu.platform.audit.chain.SealBook;
import org.xianwu.platform.audit.chain.Witness;

/** The change log in the database, chained in lanes and sealed. */
public final class SealedChangeLog implements ChangeLog, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SealedChangeLog.class);
  private static final int HISTORY = 500;

  private final ChainSettings settings;
  private final ChainKey key;
  private final Path witnessFile;
  private final Witness witness;
  private final SealBook seals;
  private final LanePool lanes;
  private final LaneDirectory directory;
  private final Map<Long, Long> sealed = new HashMap<>();
  private final LongAdder lostNotes = new LongAdder();
  private volatile Instant unsealedSince;

  private SealedChangeLog(ChainSettings settings) throws IOException, SQLException {
    this.settings = settings;
    key = ChainKey.in(settings.keys());
    int node = settings.node().number();
    EndedLanes ended = new EndedLanes(settings.plain(), settings.node(), settings.witness());
    witnessFile = Witness.file(settings.witness(), node, settings.node().boot());
    Head remembered = ended.rememberedSeal();
    witness = Witness.open(witnessFile);
    seals = new SealBook(settings.plain(), settings.clock(), node, key, witness, remembered);
    ended.close(seals);
    lanes = new LanePool(settings.plain(), settings.node(), key, seals, witness);
    directory = new LaneDirectory(settings.plain(), lanes, settings.clock());
  }

  /** Closes what former processes left and is ready to write. The tables must exist. */
  public static SealedChangeLog open(ChainSettings settings) throws IOException, SQLException {
    return new SealedChangeLog(settings);
  }

  @Override
  public void append(Change change) {
    Object place = this;
    PendingRows pending = (PendingRows) settings.registry().getResource(place);
    if (pending == null) {
      pending = new PendingRows(lanes, settings.shared());
      settings.registry().registerInterposedSynchronization(pending);
      settings.registry().putResource(place, pending);
    }
    pending.add(row(change));
  }

  /** What is chained is what the columns hold. */
  private Row row(Change change) {
    Caller caller = settings.callers().current();
    Change fitted =
        new Change(
            Fitting.fit(change.ledger(), 80),
            change.recordId(),
            change.rev(),
            Fitting.fit(change.action(), 40),
            Fitting.fit(change.reason(), 500),
            Fitting.fit(change.differences(), 32_000));
    return new Row(
        settings.clock().instant().truncatedTo(ChronoUnit.MILLIS),
        caller.personId(),
        Fitting.fit(caller.name(), 100),
        Fitting.fit(caller.address(), 64),
        fitted);
  }

  @Override
  public void note(Change event) {
    try {
      alone(event);
    } catch (TransactionFailure | RuntimeException e) { // the caller's request goes on
      lost(event, e);
    }
  }

  @Override
  public void record(Change event) {
    try {
      alone(event);
    } catch (TransactionFailure | RuntimeException e) { // whatever it was, it is not recorded
      lost(event, e);
      throw Problem.of(FullDisk.behind(e) ? CommonProblem.STORAGE_FULL : CommonProblem.UNAVAILABLE);
    }
  }

  /** The counter is watched. */
  private void lost(Change event, Exception why) {
    lostNotes.increment();
    if (FullDisk.behind(why)) {
      LOG.error("Not recorded, the disk is full: {} on {}", event.action(), event.ledger());
    } else {
      LOG.error("Not recorded: {} on {}", event.action(), event.ledger(), why);
    }
  }

  private static final class TransactionFailure extends Exception {

    private static final long serialVersionUID = 1;

    TransactionFailure(Exception cause) {
      super(cause);
    }
  }

  private void alone(Change event) throws TransactionFailure {
    TransactionManager transactions = settings.transactions();
    try {
      Transaction running = transactions.suspend();
      try {
        transactions.begin();
        try {
          append(event);
        } catch (RuntimeException e) {
          transactions.rollback();
          throw e;
        }
        transactions.commit();
      } finally {
        if (running != null) {
          transactions.resume(running);
        }
      }
    } catch (RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | InvalidTransactionException
        | NotSupportedException
        | SystemException e) {
      throw new TransactionFailure(e);
    }
  }

  @Override
  public List<LoggedChange> historyOf(String ledger, long recordId) {
    String sql =
        "select "
            + ChangeRows.COLUMNS
            + " from audit.change_log where record_id = ? and ledger = ?"
            + " order by at_time desc, rev desc, lane desc, seq desc"
            + " fetch first "
            + HISTORY
            + " rows only";
    List<LoggedChange> rows = new ArrayList<>();
    try (Connection connection = settings.plain().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, recordId);
      statement.setString(2, ledger);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(0, ChangeRows.read(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("the change log cannot be read", e);
    }
  }

  @Override
  public ChangeTail after(ChangeCursor cursor, int limit) {
    String sql =
        "select "
            + ChangeRows.COLUMNS
            + " from audit.change_log where lane = ? and seq > ? and seq <= ?"
            + " order by seq fetch first "
            + limit
            + " rows only";
    Map<Long, Long> next = new HashMap<>(cursor.lanes());
    List<LoggedChange> found = new ArrayList<>();
    try (Connection connection = settings.plain().getConnection()) {
      for (Map.Entry<Long, Long> head : directory.heads().entrySet()) {
        long from = next.getOrDefault(head.getKey(), 0L);
        if (head.getValue() > from && found.size() < limit) {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, head.getKey());
            statement.setLong(2, from);
            statement.setLong(3, head.getValue());
            try (ResultSet row = statement.executeQuery()) {
              while (found.size() < limit && row.next()) {
                LoggedChange change = ChangeRows.read(row);
                found.add(change);
                next.put(change.lane(), change.sequence());
              }
            }
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the change log cannot be read", e);
    }
    // stable, so the order inside a lane stays
    found.sort(Comparator.comparing(LoggedChange::at));
    return new ChangeTail(found, new ChangeCursor(next));
  }

  @Override
  public ChangeCursor head() {
    try {
      return new ChangeCursor(directory.heads());
    } catch (SQLException e) {
      throw new IllegalStateException("the change log cannot be read", e);
    }
  }

  /** Seals what has moved and brings resting lanes back; to be called every second. */
  public synchronized void seal() {
    lanes.resolve();
    List<Head> moved = new ArrayList<>();
    for (Head head : lanes.heads()) {
      if (head.sequence() > sealed.getOrDefault(head.lane(), 0L)) {
        moved.add(head);
      }
    }
    if (moved.isEmpty()) {
      return;
    }
    try {
      seals.write(Seal.Kind.SEAL, moved, connection -> {});
      moved.forEach(head -> sealed.put(head.lane(), head.sequence()));
      if (unsealedSince != null) {
        LOG.info("The change log is sealed again");
        unsealedSince = null;
      }
    } catch (SQLException e) {
      if (unsealedSince == null) { // once, not every second
        LOG.warn("The change log could not be sealed; it is tried again every second", e);
        unsealedSince = settings.clock().instant();
      }
    }
  }

  /** Heads known to this process only, for the verification. */
  public List<Head> witnessed() {
    return lanes.heads();
  }

  /** The last seal of this process as (node, number, code). */
  public Head lastSeal() {
    return seals.last();
  }

  public ChainKey key() {
    return key;
  }

  /** Lanes opened by this process. */
  public int lanes() {
    return lanes.lanes();
  }

  /** Lanes whose end is unknown. */
  public int parkedLanes() {
    return lanes.parkedLanes();
  }

  /** Events that could not be recorded since the start. */
  public long lostNotes() {
    return lostNotes.sum();
  }

  /** Since when kept changes wait for their seal; empty when sealing works. */
  public Optional<Instant> unsealedSince() {
    return Optional.ofNullable(unsealedSince);
  }

  /** Closes the lanes; a resting one is left to the next start. */
  @Override
  public synchronized void close() {
    seal();
    if (lanes.parkedLanes() > 0) {
      return;
    }
    List<Head> ends = lanes.allHeads();
    try {
      if (!ends.isEmpty()) {
        seals.write(Seal.Kind.CLOSE, ends, connection -> EndedLanes.markClosed(connection, ends));
      }
      Files.deleteIfExists(witnessFile);
    } catch (SQLException | IOException e) {
      LOG.warn("The change log was not closed; the next start will do it", e);
    }
  }
}
