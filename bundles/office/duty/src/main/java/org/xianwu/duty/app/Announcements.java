package org.xianwu.duty.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.Difference;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.Shift;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.api.workflow.Notices;
import org.xianwu.platform.api.workflow.Urgency;

/** Tells everybody on a roster that it holds, and what is new in it. */
@Component(service = Announcements.class)
public final class Announcements {

  /** A notice is read on a phone: the rest is in the roster itself. */
  private static final int MOST_CHANGES = 8;

  private static final int LONGEST_BODY = 1000;

  private final Notices notices;
  private final Texts texts;
  private final People people;

  @Activate
  public Announcements(
      @Reference Notices notices, @Reference Texts texts, @Reference People people) {
    this.notices = Objects.requireNonNull(notices);
    this.texts = Objects.requireNonNull(texts);
    this.people = Objects.requireNonNull(people);
  }

  void published(Roster roster, List<Shift> shifts, List<Difference> changes) {
    Set<Long> readers = new HashSet<>();
    shifts.forEach(shift -> readers.addAll(shift.assignment().people()));
    for (Difference change : changes) {
      change.before().ifPresent(shift -> readers.addAll(shift.assignment().people()));
    }
    boolean first = roster.version() == 1;
    Map<String, Object> about =
        Map.of(
            "title", roster.title().isEmpty() ? roster.number() : roster.title(),
            "number", roster.number(),
            "first", roster.firstDay(),
            "last", roster.lastDay(),
            "reason", roster.reason());
    notices.send(
        new Notice(
            "duty",
            first ? Urgency.NORMAL : Urgency.URGENT,
            texts.label(first ? "duty.notice.published" : "duty.notice.changed", about),
            first
                ? texts.label("duty.notice.published.body", about)
                : Label.of(
                    changed(Language.ZH, about, changes), changed(Language.EN, about, changes)),
            "/m/duty/roster?id=" + roster.id(),
            readers));
  }

  private String changed(Language language, Map<String, Object> about, List<Difference> changes) {
    List<String> lines = new ArrayList<>();
    lines.add(texts.get(language, "duty.notice.changed.body", about));
    for (Difference change : changes.subList(0, Math.min(MOST_CHANGES, changes.size()))) {
      Map<String, Object> line = new HashMap<>();
      line.put("day", change.day());
      line.put("type", texts.get(language, "duty.type." + change.type().code(), Map.of()));
      line.put("before", change.before().map(this::names).orElse("—"));
      line.put("after", change.after().map(this::names).orElse("—"));
      lines.add(texts.get(language, "duty.notice.change", line));
    }
    if (changes.size() > MOST_CHANGES) {
      Map<String, Object> rest = Map.of("count", changes.size() - MOST_CHANGES);
      lines.add(texts.get(language, "duty.notice.more", rest));
    }
    String body = String.join("\n", lines);
    return body.length() > LONGEST_BODY ? body.substring(0, LONGEST_BODY - 1) + "…" : body;
  }

  private String names(Shift shift) {
    Assignment who = shift.assignment();
    List<String> names = new ArrayList<>();
    if (who.leaderId() != 0) {
      names.add(people.name(who.leaderId()));
    }
    who.officerIds().forEach(officer -> names.add(people.name(officer)));
    return String.join("、", names);
  }
}
