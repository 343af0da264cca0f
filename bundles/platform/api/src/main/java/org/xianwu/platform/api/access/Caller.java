package org.xianwu.platform.api.access;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Language;

/**
 * Who makes the current call, with everything needed to decide what that caller may do.
 *
 * <p>Immutable: a change of roles takes effect with the next request. Without a grant everything is
 * denied.
 *
 * @param kind person in a browser, higher-level platform, or the suite itself
 * @param accountId 0 for the suite itself and for callers who are not signed in
 * @param personId 0 when the account belongs to no person (platform accounts)
 * @param name as shown in histories, never empty
 * @param unitId 0 when unknown
 * @param departmentId 0 when unknown
 * @param subordinateUnits the caller's unit and all units below it
 * @param portfolioUnits units in the caller's portfolio (分管单位)
 * @param grants permission code to the widest scope granted
 * @param address network address of the caller, for the audit trail; empty for the suite itself
 * @param language of texts made for this caller
 */
public record Caller(
    Kind kind,
    long accountId,
    long personId,
    String name,
    long unitId,
    long departmentId,
    Set<Long> subordinateUnits,
    Set<Long> portfolioUnits,
    Map<String, DataScope> grants,
    String address,
    Language language) {

  /** Where the call comes from. */
  public enum Kind {
    PERSON,
    PLATFORM,
    SYSTEM,
    ANONYMOUS
  }

  public Caller {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
    subordinateUnits = Set.copyOf(subordinateUnits);
    portfolioUnits = Set.copyOf(portfolioUnits);
    grants = Map.copyOf(grants);
    Objects.requireNonNull(address);
    Objects.requireNonNull(language);
  }

  /** Nobody signed in. */
  public static Caller anonymous(String address, Language language) {
    return new Caller(
        Kind.ANONYMOUS, 0, 0, "—", 0, 0, Set.of(), Set.of(), Map.of(), address, language);
  }

  /** The suite acting by itself, for example a nightly job; may do everything. */
  public static Caller system(String name) {
    return new Caller(Kind.SYSTEM, 0, 0, name, 0, 0, Set.of(), Set.of(), Map.of(), "", Language.ZH);
  }

  public boolean signedIn() {
    return kind != Kind.ANONYMOUS;
  }

  public boolean can(String permission) {
    return kind == Kind.SYSTEM || grants.containsKey(permission);
  }

  /**
   * Refuses unless the permission is granted.
   *
   * @throws Problem {@code session.required} when nobody is signed in, else {@code access.denied}
   */
  public void require(String permission) {
    if (can(permission)) {
      return;
    }
    if (!signedIn()) {
      throw Problem.of(CommonProblem.SESSION_REQUIRED);
    }
    throw Problem.of(CommonProblem.DENIED).with("permission", permission);
  }

  /** The rows that a granted permission reaches; empty when it is not granted. */
  public Optional<DataScope> scope(String permission) {
    return kind == Kind.SYSTEM
        ? Optional.of(DataScope.COUNTY)
        : Optional.ofNullable(grants.get(permission));
  }

  /** The caller's person, empty for platforms and the suite itself. */
  public OptionalLong person() {
    return personId == 0 ? OptionalLong.empty() : OptionalLong.of(personId);
  }
}
