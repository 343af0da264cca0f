package org.xianwu.platform.identity.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.xianwu.platform.identity.domain.Account;

/**
 * Doors that a right password opened half. A ticket for one is no session: all it can do is to come
 * with the second factor. They are kept in memory alone, and few minutes.
 */
final class HalfOpen {

  static final Duration LONGEST = Duration.ofMinutes(5);

  private static final int MOST = 10_000;

  /** A ticket falls with the password that it was given for. */
  private record Door(long accountId, String passwordHash, Instant until) {}

  private final Clock clock;
  private final Map<String, Door> doors =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Door> eldest) {
          return size() > MOST || !clock.instant().isBefore(eldest.getValue().until());
        }
      };

  HalfOpen(Clock clock) {
    this.clock = clock;
  }

  /** Gives a ticket, which is kept nowhere. */
  synchronized String open(Account account) {
    String ticket = Tokens.session();
    Instant until = clock.instant().plus(LONGEST);
    doors.put(Tokens.hash(ticket), new Door(account.id(), account.passwordHash(), until));
    return ticket;
  }

  /** The account that the ticket was given for. */
  synchronized Optional<Long> account(String ticket) {
    return door(ticket).map(Door::accountId);
  }

  /** Whether the ticket still counts for the account as it is now. */
  synchronized boolean counts(String ticket, Account account) {
    return door(ticket)
        .filter(door -> door.accountId() == account.id())
        .filter(door -> door.passwordHash().equals(account.passwordHash()))
        .isPresent();
  }

  synchronized void close(String ticket) {
    doors.remove(Tokens.hash(ticket));
  }

  private Optional<Door> door(String ticket) {
    return Optional.ofNullable(doors.get(Tokens.hash(ticket)))
        .filter(door -> clock.instant().isBefore(door.until()));
  }
}
