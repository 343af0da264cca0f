package org.xianwu.duty.app.feed;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.app.Exchange;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.swap.SwapWords;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.feed.CalendarFeed;
import org.xianwu.duty.domain.feed.CalendarWriter;
import org.xianwu.duty.domain.feed.CalendarWriter.Appointment;
import org.xianwu.duty.domain.feed.ICalendar;
import org.xianwu.duty.domain.swap.SwapPost;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.text.Texts;

/**
 * A person's own shifts as a feed that the person gives out and revokes. It says what holds now, so
 * a shift that was given to another is gone with the next reading. Outings are not in it: movements
 * of leaders are not for other programs.
 */
@Component(service = CalendarFeeds.class)
public final class CalendarFeeds {

  private static final Act GIVE = Act.of("give-feed");
  private static final Act REVOKE = Act.of("revoke-feed");
  private static final int DAYS_BACK = 62;
  private static final int DAYS_AHEAD = 190;

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final CallerContext callers;
  private final Exchange rosters;
  private final People people;
  private final Texts texts;
  private final CalendarWriter writer = new ICalendar();
  private final SecureRandom random = new SecureRandom();

  @Activate
  public CalendarFeeds(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Exchange rosters,
      @Reference People people,
      @Reference Texts texts) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.callers = Objects.requireNonNull(callers);
    this.rosters = Objects.requireNonNull(rosters);
    this.people = Objects.requireNonNull(people);
    this.texts = Objects.requireNonNull(texts);
  }

  /** Whether the caller has given a feed out. */
  public boolean given() {
    long me = person();
    return store.read(em -> ofPerson(em, me).isPresent());
  }

  /**
   * A new feed of the caller; a former one is revoked.
   *
   * @return the secret of its address, which is shown this once
   */
  public String give() {
    long me = person();
    String secret = CalendarFeed.secret(random);
    return store.write(
        GIVE,
        em -> {
          ofPerson(em, me).ifPresent(CalendarFeed::revoke);
          em.persist(new CalendarFeed(ids.next(), me, secret));
          return secret;
        });
  }

  /** Revokes the caller's feed. */
  public void revoke() {
    long me = person();
    store.write(
        REVOKE,
        em -> {
          ofPerson(em, me).ifPresent(CalendarFeed::revoke);
          return null;
        });
  }

  /** Media type of the feeds. */
  public String mediaType() {
    return writer.mediaType();
  }

  /**
   * The calendar under a secret address.
   *
   * @throws Problem {@code request.not-found} when there is none, or it was revoked
   */
  public String read(String secret) {
    LocalDate today = WorkCalendar.today(clock);
    return store.read(
        em -> {
          long person =
              em
                  .createQuery(
                      "select f from CalendarFeed f where f.digest = :digest", CalendarFeed.class)
                  .setParameter("digest", CalendarFeed.digest(secret))
                  .getResultList()
                  .stream()
                  .filter(feed -> !feed.revoked() && people.serves(feed.personId()))
                  .findFirst()
                  .map(CalendarFeed::personId)
                  .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
          List<Appointment> all = new ArrayList<>();
          rosters.between(em, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)).stream()
              .filter(shift -> shift.assignment().people().contains(person))
              .forEach(shift -> all.add(duty(shift, person)));
          return writer.write(
              said("duty.feed.name", Map.of("name", people.name(person))), all, clock.instant());
        });
  }

  private Appointment duty(Shift shift, long person) {
    String post =
        SwapPost.of(shift.assignment(), person).map(one -> SwapWords.post(one).zh()).orElse("");
    return new Appointment(
        "shift-" + shift.unitId() + "-" + shift.day() + "-" + shift.type().code() + "@duty.xianwu",
        shift.span().from(),
        shift.span().to(),
        said("duty.feed.shift", Map.of("post", post)),
        people.unitName(shift.unitId(), shift.day()));
  }

  private String said(String key, Map<String, ?> parameters) {
    return texts.get(Language.ZH, key, parameters);
  }

  private long person() {
    Caller caller = callers.current();
    caller.require(DutyPermissions.VIEW);
    if (caller.personId() == 0) {
      throw Problem.of(CommonProblem.DENIED).with("permission", DutyPermissions.VIEW);
    }
    return caller.personId();
  }

  private static Optional<CalendarFeed> ofPerson(EntityManager em, long person) {
    return em
        .createQuery(
            "select f from CalendarFeed f where f.personId = :person and f.revoked = false",
            CalendarFeed.class)
        .setParameter("person", person)
        .getResultList()
        .stream()
        .findFirst();
  }
}
