package org.xianwu.platform.identity.rest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Authentication;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.identity.Department;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.identity.access.AccountBook;
import org.xianwu.platform.identity.access.Credentials;
import org.xianwu.platform.identity.access.Entrance;
import org.xianwu.platform.identity.access.FactorDuty;
import org.xianwu.platform.identity.access.Practice;
import org.xianwu.platform.identity.app.FirstSetUp;
import org.xianwu.platform.identity.app.PracticePassword;
import org.xianwu.platform.identity.app.PracticeRoles;
import org.xianwu.platform.identity.directory.StoredDirectory;
import org.xianwu.platform.identity.domain.Account;

/** Puts together what the browser is told about a session. */
@Component(service = SessionAnswers.class)
public final class SessionAnswers {

  /** Must be read by whoever signs in: 保守国家秘密法 (2024) art 31(3). */
  private static final Label NOTICE =
      Label.of(
          "本系统为非涉密系统，严禁存储、处理、传输国家秘密",
          "This is a non-classified system: state secrets must not be stored, processed or sent");

  private final Authentication authentication;
  private final AccountBook accounts;
  private final Credentials credentials;
  private final FactorDuty duty;
  private final StoredDirectory directory;
  private final FirstSetUp setUp;
  private final PracticePassword practicePassword;

  /** Puts the parts together. */
  @Activate
  public SessionAnswers(
      @Reference Authentication authentication,
      @Reference AccountBook accounts,
      @Reference Credentials credentials,
      @Reference FactorDuty duty,
      @Reference StoredDirectory directory,
      @Reference FirstSetUp setUp,
      @Reference PracticePassword practicePassword) {
    this.authentication = authentication;
    this.accounts = accounts;
    this.credentials = credentials;
    this.duty = duty;
    this.directory = directory;
    this.setUp = setUp;
    this.practicePassword = practicePassword;
  }

  /** For whoever is not signed in. */
  SessionAnswer nobody(Caller caller) {
    return nobody(caller, null);
  }

  /** For whoever gave the right password and still owes the second factor. */
  SessionAnswer half(Caller caller, Entrance.Half half) {
    return nobody(caller, new SessionAnswer.Awaiting(half.ticket(), half.lasts().toSeconds()));
  }

  private SessionAnswer nobody(Caller caller, SessionAnswer.Awaiting awaiting) {
    return new SessionAnswer(
        false,
        setUp.required(),
        Practice.running(),
        Practice.running() ? practiceAccounts(caller) : null,
        directory.organisation(),
        NOTICE.in(caller.language()),
        null,
        null,
        List.of(),
        false,
        0,
        awaiting,
        null);
  }

  /** For the holder of the session. */
  SessionAnswer of(Caller caller, String csrf, String token) {
    Optional<Person> person = directory.person(caller.personId());
    return new SessionAnswer(
        true,
        false,
        Practice.running(),
        null,
        directory.organisation(),
        NOTICE.in(caller.language()),
        csrf,
        new SessionAnswer.User(
            Long.toString(caller.accountId()),
            Long.toString(caller.personId()),
            caller.name(),
            directory.unit(caller.unitId()).map(Unit::shortName).orElse(""),
            directory.department(caller.departmentId()).map(Department::name).orElse(""),
            person.map(Person::title).orElse("")),
        caller.grants().keySet().stream().sorted().toList(),
        accounts
            .find(caller.accountId())
            .map(entry -> credentials.mustChange(entry.account()))
            .orElse(false),
        authentication.remaining(token).map(Duration::toSeconds).orElse(0L),
        null,
        accounts.find(caller.accountId()).map(entry -> factor(entry.account())).orElse(null));
  }

  private SessionAnswer.SecondFactor factor(Account account) {
    return new SessionAnswer.SecondFactor(
        account.hasSecondFactor(), duty.due(account).orElse(null), duty.overdue(account));
  }

  private List<SessionAnswer.PracticeAccount> practiceAccounts(Caller caller) {
    return PracticeRoles.WISHES.stream()
        .flatMap(
            wish -> accounts.find(wish.account()).stream().map(entry -> shown(wish, entry, caller)))
        .toList();
  }

  private SessionAnswer.PracticeAccount shown(
      PracticeRoles.Wish wish, AccountBook.Entry entry, Caller caller) {
    return new SessionAnswer.PracticeAccount(
        wish.account(),
        entry.account().displayName(),
        wish.purpose().in(caller.language()),
        practicePassword.get(),
        entry.account().platform());
  }
}
