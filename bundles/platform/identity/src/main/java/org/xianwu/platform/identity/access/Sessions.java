package org.xianwu.platform.identity.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.identity.config.IdentitySettings;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.domain.OpenedSession;

/**
 * The open sessions: in memory for the requests, in the database for the next start. When a session
 * was last used is written every half minute, not with every request.
 */
@Component(service = Sessions.class, configurationPid = IdentitySettings.PID)
public final class Sessions {

  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
  private static final int WRITE_SECONDS = 30;

  /** A session in memory. */
  private static final class Live {

    private final long accountId;
    private final Instant openedAt;
    private final String address;
    private final boolean proven;
    private volatile Instant usedAt;
    private volatile Instant writtenAt;

    Live(OpenedSession row) {
      accountId = row.accountId();
      openedAt = row.openedAt();
      address = row.address();
      proven = row.proven();
      usedAt = row.usedAt();
      writtenAt = usedAt;
    }
  }

  /**
   * A session that was found open.
   *
   * @param endsAt unless it is used before
   * @param proven whether a second factor was given
   */
  public record Found(long accountId, Instant endsAt, boolean proven) {}

  /**
   * An open session as its holder may see it.
   *
   * @param id names the session, but does not lead to its token
   * @param endsAt unless it is used before
   * @param address network address from which it was opened
   */
  public record Own(String id, Instant openedAt, Instant usedAt, Instant endsAt, String address) {}

  private static final int ID_LENGTH = 16;

  private final IdentityStore store;
  private final Clock clock;
  private final SignInLimits limits;
  private final Map<String, Live> open = new ConcurrentHashMap<>();
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "xianwu-sessions");
            thread.setDaemon(true);
            return thread;
          });

  /** Takes up the sessions that were open before the last stop. */
  @Activate
  public Sessions(
      @Reference IdentityStore store, @Reference Clock clock, IdentitySettings settings) {
    this.store = store;
    this.clock = clock;
    this.limits = SignInLimits.of(settings);
    store
        .read(
            em ->
                em.createQuery("select row from OpenedSession row", OpenedSession.class)
                    .getResultList())
        .forEach(row -> open.put(row.tokenHash(), new Live(row)));
    writer.scheduleWithFixedDelay(this::tend, WRITE_SECONDS, WRITE_SECONDS, TimeUnit.SECONDS);
  }

  /** Keeps what is known for the next start. */
  @Deactivate
  public void stop() {
    writer.shutdownNow();
    tend();
  }

  /**
   * Opens a session.
   *
   * @param proven whether a second factor was given
   * @return the token, which is kept nowhere
   */
  public String open(long accountId, String address, boolean proven) {
    String token = Tokens.session();
    String hash = Tokens.hash(token);
    OpenedSession row = new OpenedSession(hash, accountId, clock.instant(), address, proven);
    store.keep(
        em -> {
          em.persist(row);
          return null;
        });
    open.put(hash, new Live(row));
    return token;
  }

  /** The session behind a token; looking keeps it alive. */
  public Optional<Found> use(String token) {
    Live live = open.get(Tokens.hash(token));
    Instant now = clock.instant();
    if (live == null || ended(live, now)) {
      return Optional.empty();
    }
    live.usedAt = now;
    return Optional.of(new Found(live.accountId, end(live), live.proven));
  }

  /** The session behind a token, without keeping it alive. */
  Optional<Found> look(String token) {
    Live live = open.get(Tokens.hash(token));
    return live == null || ended(live, clock.instant())
        ? Optional.empty()
        : Optional.of(new Found(live.accountId, end(live), live.proven));
  }

  /** Ends one session; unknown tokens are ignored. */
  public void end(String token) {
    String hash = Tokens.hash(token);
    if (open.remove(hash) != null) {
      delete(hash);
    }
  }

  /** The open sessions of the account, the one that was used last first. */
  public List<Own> of(long accountId) {
    Instant now = clock.instant();
    return open.entrySet().stream()
        .filter(one -> one.getValue().accountId == accountId && !ended(one.getValue(), now))
        .map(one -> own(one.getKey(), one.getValue()))
        .sorted(Comparator.comparing(Own::usedAt).reversed())
        .toList();
  }

  /** What {@link Own#id} is for the session behind a token. */
  public static String idOf(String token) {
    return shortened(Tokens.hash(token));
  }

  /**
   * Ends one session of the account.
   *
   * @return whether there was one of that id
   */
  boolean endOwn(long accountId, String id) {
    boolean there = of(accountId).stream().anyMatch(own -> own.id().equals(id));
    endIf(accountId, hash -> shortened(hash).equals(id));
    return there;
  }

  /** Ends all sessions of the account. */
  public void endAll(long accountId) {
    endIf(accountId, hash -> true);
  }

  /** Ends all sessions of the account but the one behind the token. */
  public void endOthers(long accountId, String token) {
    String kept = Tokens.hash(token);
    endIf(accountId, hash -> !hash.equals(kept));
  }

  /** Writes down when sessions were used, and forgets those that ended. */
  void tend() {
    Instant now = clock.instant();
    try {
      open.forEach(
          (hash, live) -> {
            if (ended(live, now)) {
              open.remove(hash);
              delete(hash);
            } else if (!Objects.equals(live.usedAt, live.writtenAt)) {
              write(hash, live);
            }
          });
    } catch (RuntimeException e) { // the next round tries again, a request must not notice
      LOG.warn("Could not keep when sessions were last used: {}", e.toString());
    }
  }

  private Own own(String hash, Live live) {
    return new Own(shortened(hash), live.openedAt, live.usedAt, end(live), live.address);
  }

  private static String shortened(String hash) {
    return hash.substring(0, ID_LENGTH);
  }

  private void write(String hash, Live live) {
    Instant used = live.usedAt;
    store.keep(
        em -> {
          OpenedSession row = em.find(OpenedSession.class, hash);
          if (row != null) {
            row.used(used);
          }
          return null;
        });
    live.writtenAt = used;
  }

  private void endIf(long accountId, Predicate<String> which) {
    open.forEach(
        (hash, live) -> {
          if (live.accountId == accountId && which.test(hash)) {
            open.remove(hash);
            delete(hash);
          }
        });
  }

  private void delete(String hash) {
    store.keep(
        em -> {
          OpenedSession row = em.find(OpenedSession.class, hash);
          if (row != null) {
            em.remove(row);
          }
          return null;
        });
  }

  private boolean ended(Live live, Instant now) {
    return !now.isBefore(end(live));
  }

  private Instant end(Live live) {
    Instant idle = live.usedAt.plus(limits.idle());
    Instant longest = live.openedAt.plus(limits.longestSession());
    return idle.isBefore(longest) ? idle : longest;
  }
}
