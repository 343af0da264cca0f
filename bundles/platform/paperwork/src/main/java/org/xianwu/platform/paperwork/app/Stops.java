package org.xianwu.platform.paperwork.app;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Administrator;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.access.Holders;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.api.workflow.Notices;
import org.xianwu.platform.api.workflow.Todo;
import org.xianwu.platform.api.workflow.TodoSource;
import org.xianwu.platform.api.workflow.Urgency;
import org.xianwu.platform.paperwork.domain.StoppedUpload;

/** The register of files that were stopped by a classification mark. */
@Component(service = {Stops.class, TodoSource.class})
public final class Stops implements TodoSource {

  /** Where the register is shown. */
  public static final String PATH = "/m/paperwork/stopped";

  private static final Act STOP = Act.of("stop-upload");
  private static final Label DECIDE = Label.of("核查被拦截的上传", "Check stopped upload");
  private static final int MOST_TODOS = 50;

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final CallerContext callers;
  private final Holders holders;
  private final Notices notices;
  private final Texts texts;

  @Activate
  public Stops(
      @Reference(target = "(xianwu.unit=paperwork)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Holders holders,
      @Reference Notices notices,
      @Reference Texts texts) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.callers = Objects.requireNonNull(callers);
    this.holders = Objects.requireNonNull(holders);
    this.notices = Objects.requireNonNull(notices);
    this.texts = Objects.requireNonNull(texts);
  }

  /** Writes a stop down and tells the security administrators; the file is gone already. */
  void stop(String digest, long size) {
    Caller caller = callers.current();
    store.write(
        STOP,
        em -> {
          em.persist(new StoppedUpload(ids.next(), digest, size, caller.address()));
          Set<Long> readers = new TreeSet<>(holders.ofRole(Administrator.SECURITY.role()));
          if (!readers.isEmpty()) {
            notices.send(
                new Notice(
                    "paperwork",
                    Urgency.CRITICAL,
                    texts.label("paperwork.notice.stopped", Map.of()),
                    texts.label("paperwork.notice.stopped.body", Map.of("name", caller.name())),
                    PATH,
                    readers));
          }
          return null;
        });
  }

  /** Whether the security administrator found that this content is no secret. */
  boolean released(String digest) {
    return store.read(
        em ->
            !em.createQuery(
                    "select s.id from StoppedUpload s where s.digest = :digest"
                        + " and s.state = :released",
                    Long.class)
                .setParameter("digest", digest)
                .setParameter("released", StoppedUpload.RELEASED)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
  }

  /**
   * Decides a stop.
   *
   * @param released whether the same file may be uploaded now, for it is no secret
   * @param why never empty
   */
  public void decide(long id, boolean released, String why) {
    Caller caller = callers.current();
    caller.require(PaperworkPermissions.STOPPED_DECIDE);
    store.write(
        Act.of(released ? "release" : "confirm").because(why),
        em -> {
          Entry.found(em, StoppedUpload.class, id)
              .decide(released, why, caller.personId(), clock.instant());
          return null;
        });
  }

  @Override
  public List<Todo> waitingFor(Caller caller) {
    if (caller.personId() == 0 || !caller.can(PaperworkPermissions.STOPPED_DECIDE)) {
      return List.of();
    }
    return store.read(
        em ->
            em
                .createQuery(
                    "select s from StoppedUpload s where s.state = :open order by s.createdAt",
                    StoppedUpload.class)
                .setParameter("open", StoppedUpload.OPEN)
                .setMaxResults(MOST_TODOS)
                .getResultList()
                .stream()
                .map(Stops::todo)
                .toList());
  }

  private static Todo todo(StoppedUpload stop) {
    return new Todo(
        "stopped-" + stop.id(),
        "paperwork",
        Urgency.CRITICAL,
        DECIDE,
        Label.of("上传的文件带有国家秘密标志", "An uploaded file carries a classification mark"),
        "",
        stop.createdAt(),
        Optional.empty(),
        PATH + "?open=" + stop.id());
  }
}
