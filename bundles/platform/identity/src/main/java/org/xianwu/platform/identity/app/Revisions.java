package org.xianwu.platform.identity.app;

import java.time.format.DateTimeFormatter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;

/** Refuses changes that were made on an old version of a row. */
@Component(service = Revisions.class)
public final class Revisions {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkCalendar.ZONE);

  private final Directory directory;

  /** Names people by the directory. */
  @Activate
  public Revisions(@Reference Directory directory) {
    this.directory = directory;
  }

  void require(Entry row, int seen) {
    if (row.rev() != seen) {
      throw Problem.of(CommonProblem.STALE)
          .with("who", directory.person(row.updatedBy()).map(Person::name).orElse("—"))
          .with("when", WHEN.format(row.updatedAt()));
    }
  }
}
