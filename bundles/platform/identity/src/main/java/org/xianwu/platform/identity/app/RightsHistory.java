package org.xianwu.platform.identity.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.Permission;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.identity.access.PermissionBook;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.domain.Role;

/**
 * Tells in the histories of accounts and roles what somebody was allowed, by whom and on what
 * basis. The rows that say who has which role are others than the account and the role.
 */
@Component(service = RightsHistory.class)
public final class RightsHistory {

  static final String GIVE = "give-role";
  static final String TAKE = "take-role";
  static final String PROLONG = "change-role-end";
  static final String GRANTS = "change-grants";

  private static final String ACCOUNT = "identity.account";
  private static final String ROLE = "identity.role";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** More than that is counted: a history is read, not searched. */
  private static final int MOST_LISTED = 20;

  private final ChangeLog log;
  private final PermissionBook permissions;
  private final Texts texts;

  /** Puts the parts together. */
  @Activate
  public RightsHistory(
      @Reference ChangeLog log, @Reference PermissionBook permissions, @Reference Texts texts) {
    this.log = Objects.requireNonNull(log);
    this.permissions = Objects.requireNonNull(permissions);
    this.texts = Objects.requireNonNull(texts);
  }

  /** Before and after, each null when there is none. */
  private record Pair(Label before, Label after) {}

  /** The account has the role from now on. */
  void given(
      Account account,
      Role role,
      Map<String, DataScope> grants,
      Optional<LocalDate> until,
      String basis) {
    Map<String, Pair> changes = new LinkedHashMap<>();
    changes.put("role", new Pair(null, role.label()));
    changes.put("roleScope", new Pair(null, reach(grants)));
    changes.put("roleUntil", new Pair(null, end(until)));
    tell(ACCOUNT, account.id(), 0, GIVE, basis, changes);
    tell(ROLE, role.id(), 0, GIVE, basis, Map.of("holder", new Pair(null, name(account))));
  }

  /** The account has it no longer. */
  void taken(Account account, Role role, Map<String, DataScope> grants, String basis) {
    Map<String, Pair> changes = new LinkedHashMap<>();
    changes.put("role", new Pair(role.label(), null));
    changes.put("roleScope", new Pair(reach(grants), null));
    tell(ACCOUNT, account.id(), 0, TAKE, basis, changes);
    tell(ROLE, role.id(), 0, TAKE, basis, Map.of("holder", new Pair(name(account), null)));
  }

  /** The account has it for a shorter or longer time. */
  void prolonged(
      Account account,
      Role role,
      Optional<LocalDate> before,
      Optional<LocalDate> until,
      String basis) {
    Pair ends = new Pair(end(before), end(until));
    tell(ACCOUNT, account.id(), 0, PROLONG, basis, Map.of("roleUntil", of(role.label(), ends)));
    tell(ROLE, role.id(), 0, PROLONG, basis, Map.of("roleUntil", of(name(account), ends)));
  }

  /** The role allows something else, and so everybody who has it may do something else. */
  void granted(
      Role role,
      Map<String, DataScope> before,
      Map<String, DataScope> after,
      List<Long> holders,
      String basis) {
    Map<String, DataScope> gone = without(before, after);
    Map<String, DataScope> come = without(after, before);
    if (gone.isEmpty() && come.isEmpty()) {
      return;
    }
    Pair grants = new Pair(listed(gone), listed(come));
    tell(ROLE, role.id(), role.rev(), GRANTS, basis, Map.of("grants", grants));
    Map<String, Pair> changes = Map.of("grants", of(role.label(), grants));
    holders.forEach(account -> tell(ACCOUNT, account, 0, GRANTS, basis, changes));
  }

  private static Map<String, DataScope> without(
      Map<String, DataScope> grants, Map<String, DataScope> others) {
    Map<String, DataScope> rest = new TreeMap<>(grants);
    rest.entrySet().removeIf(grant -> grant.getValue() == others.get(grant.getKey()));
    return rest;
  }

  private Label listed(Map<String, DataScope> grants) {
    return grants.isEmpty() ? null : both(language -> listed(grants, language));
  }

  private String listed(Map<String, DataScope> grants, Language language) {
    String list =
        grants.entrySet().stream()
            .limit(MOST_LISTED)
            .map(grant -> grant(grant.getKey(), grant.getValue(), language))
            .collect(Collectors.joining(separator(language)));
    return grants.size() <= MOST_LISTED
        ? list
        : texts.get(language, "identity.rights.more", Map.of("list", list, "count", grants.size()));
  }

  private String grant(String code, DataScope scope, Language language) {
    String permission =
        permissions
            .permission(code)
            .map(Permission::label)
            .orElse(Label.of(code, code))
            .in(language);
    return texts.get(
        language,
        "identity.rights.grant",
        Map.of("permission", permission, "scope", scope(scope, language)));
  }

  /** How far the permissions of a role reach: how many of them to which scope. */
  private Label reach(Map<String, DataScope> grants) {
    Map<DataScope, Integer> counted = new EnumMap<>(DataScope.class);
    grants.values().forEach(scope -> counted.merge(scope, 1, Integer::sum));
    return counted.isEmpty() ? null : both(language -> reach(counted, language));
  }

  private String reach(Map<DataScope, Integer> counted, Language language) {
    return counted.entrySet().stream()
        .map(
            scope ->
                texts.get(
                    language,
                    "identity.rights.reach",
                    Map.of("scope", scope(scope.getKey(), language), "count", scope.getValue())))
        .collect(Collectors.joining(separator(language)));
  }

  private String scope(DataScope scope, Language language) {
    String code = scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return texts.get(language, "identity.scope." + code, Map.of());
  }

  private Label end(Optional<LocalDate> until) {
    return until
        .map(day -> Label.of(day.toString(), day.toString()))
        .orElseGet(() -> texts.label("identity.rights.for-good", Map.of()));
  }

  /** Says of which role, or of whom. */
  private Pair of(Label name, Pair pair) {
    return new Pair(of(name, pair.before()), of(name, pair.after()));
  }

  private Label of(Label name, Label what) {
    return what == null
        ? null
        : texts.label("identity.rights.of", Map.of("name", name, "what", what));
  }

  private static Label name(Account account) {
    return Label.of(account.name(), account.name());
  }

  private static String separator(Language language) {
    return language == Language.ZH ? "；" : "; ";
  }

  private static Label both(Function<Language, String> words) {
    return Label.of(words.apply(Language.ZH), words.apply(Language.EN));
  }

  private void tell(
      String ledger, long id, int rev, String action, String basis, Map<String, Pair> changes) {
    Map<String, List<Label>> pairs = new LinkedHashMap<>();
    changes.forEach((field, pair) -> pairs.put(field, Arrays.asList(pair.before(), pair.after())));
    try {
      log.append(new Change(ledger, id, rev, action, basis, JSON.writeValueAsString(pairs)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
