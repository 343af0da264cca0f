package org.xianwu.platform.approval.rest;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.approval.CaseFacts;
import org.xianwu.platform.api.calendar.Light;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.approval.app.Inbox;
import org.xianwu.platform.approval.app.Offer;
import org.xianwu.platform.approval.app.Picture;
import org.xianwu.platform.approval.app.Subjects;
import org.xianwu.platform.approval.domain.Delegation;
import org.xianwu.platform.approval.domain.Step;
import org.xianwu.platform.approval.machine.Stage;
import org.xianwu.platform.approval.machine.Status;
import org.xianwu.platform.approval.rest.Answers.PersonView;

/** Puts approvals into the JSON of their pages, in the language of the caller. */
@Component(service = Words.class)
public final class Words {

  private static final Label APPLICANT = Label.of("申请人", "Applicant");
  private static final Label CORRECTING = Label.of("申请人修改", "Correction by the applicant");

  private final CallerContext callers;
  private final Directory directory;
  private final WorkCalendar calendar;
  private final Clock clock;
  private final Subjects subjects;

  @Activate
  public Words(
      @Reference CallerContext callers,
      @Reference Directory directory,
      @Reference WorkCalendar calendar,
      @Reference Clock clock,
      @Reference Subjects subjects) {
    this.callers = Objects.requireNonNull(callers);
    this.directory = Objects.requireNonNull(directory);
    this.calendar = Objects.requireNonNull(calendar);
    this.clock = Objects.requireNonNull(clock);
    this.subjects = Objects.requireNonNull(subjects);
  }

  Answers.Page page(Inbox.Page page) {
    return new Answers.Page(
        page.lines().stream().map(this::listed).toList(),
        page.next() == 0 ? null : String.valueOf(page.next()));
  }

  private Answers.Listed listed(Inbox.Line line) {
    var about = line.about();
    Instant due =
        about.status().over()
            ? null
            : line.task().flatMap(task -> task.dueAt()).or(about::dueAt).orElse(null);
    Label title = subjects.find(about.kind()).map(one -> one.title()).orElse(Label.of("", ""));
    return new Answers.Listed(
        String.valueOf(about.id()),
        about.kind(),
        title,
        about.title(),
        person(about.applicantId()),
        about.status().code(),
        about.stageName(),
        line.task().map(task -> task.openedAt()).orElse(about.movedAt()),
        due,
        light(about.status(), due),
        !line.unread());
  }

  Answers.One one(Picture picture) {
    var about = picture.about();
    Instant due = picture.due().orElse(null);
    return new Answers.One(
        String.valueOf(about.id()),
        about.rev(),
        about.kind(),
        picture.kindTitle(),
        about.title(),
        about.status().code(),
        about.stageName(),
        person(about.applicantId()),
        about.submittedAt(),
        due,
        light(about.status(), due),
        about.path(),
        picture.content().stream().map(Words::line).toList(),
        picture.warnings().stream().map(one -> new Answers.Warning(in(one), "")).toList(),
        steps(picture),
        picture.offers().stream().map(this::action).toList(),
        picture.readers().stream()
            .map(
                reader ->
                    new Answers.Reader(
                        person(reader.personId()),
                        directory.personName(reader.sentBy()),
                        reader.sentAt(),
                        reader.readAt().orElse(null)))
            .toList());
  }

  private static Answers.Line line(Picture.Line one) {
    CaseFacts.Line line = one.line();
    return new Answers.Line(line.key(), line.label(), line.value(), one.now().orElse(null));
  }

  private List<Answers.StepView> steps(Picture picture) {
    List<Answers.StepView> steps = new ArrayList<>();
    picture.done().forEach(one -> steps.add(done(one, steps.size())));
    picture.open().forEach(one -> steps.add(open(one, steps.size(), picture.about().status())));
    if (picture.about().status() == Status.WITH_APPLICANT) {
      Picture.Waiting self =
          new Picture.Waiting(
              in(CORRECTING), picture.about().applicantId(), picture.about().movedAt());
      steps.add(open(self, steps.size(), Status.RUNNING));
    }
    for (Picture.Ahead ahead : picture.ahead()) {
      String who = names(ahead.people());
      steps.add(
          new Answers.StepView(
              "s" + steps.size(), ahead.stage(), who, "", "waiting", null, null, null, null, null));
    }
    return steps;
  }

  private Answers.StepView done(Picture.Done one, int at) {
    boolean back = one.step() == Step.RETURN || one.step() == Step.WITHDRAW;
    String whom = names(one.people());
    String mark = in(StepNames.of(one.step()));
    return new Answers.StepView(
        "s" + at,
        one.stage().isEmpty() ? in(APPLICANT) : one.stage(),
        name(one.actor().personId()),
        place(one.actor().personId()),
        back ? "returned" : "done",
        whom.isEmpty() ? mark : mark + " → " + whom,
        one.at(),
        one.opinion(),
        one.since().orElse(null),
        one.actor().principalId() == 0 ? null : name(one.actor().principalId()));
  }

  private Answers.StepView open(Picture.Waiting one, int at, Status status) {
    return new Answers.StepView(
        "s" + at,
        one.stage(),
        name(one.person()),
        place(one.person()),
        status == Status.SUSPENDED ? "waiting" : "current",
        null,
        null,
        null,
        one.since(),
        null);
  }

  private Answers.Action action(Offer offer) {
    return new Answers.Action(
        offer.id(),
        in(offer.label()),
        offer.tone().name().toLowerCase(Locale.ROOT),
        offer.asks().stream().map(ask -> ask.name().toLowerCase(Locale.ROOT)).toList(),
        offer.opinionRequired(),
        offer.stages().isEmpty() ? null : offer.stages().stream().map(this::target).toList(),
        offer.people().isEmpty() ? null : offer.people().stream().map(this::person).toList(),
        offer.phrases());
  }

  private Answers.Option target(Offer.Target target) {
    String stage = target.name().isEmpty() ? in(APPLICANT) : target.name();
    String label = stage + " " + names(target.people());
    return new Answers.Option(String.valueOf(target.key()), label);
  }

  Answers.Previewed previewed(Stage stage) {
    return new Answers.Previewed(
        stage.name(), stage.together().code(), stage.people().stream().map(this::person).toList());
  }

  Answers.DelegationView delegation(Delegation one) {
    var today = WorkCalendar.today(clock);
    String state = one.over(today) ? "over" : one.holdsOn(today) ? "current" : "coming";
    return new Answers.DelegationView(
        String.valueOf(one.id()),
        person(one.principalId()),
        person(one.delegateId()),
        one.fromDay(),
        one.toDay(),
        one.kind().isEmpty() ? null : one.kind(),
        one.reason(),
        state,
        !state.equals("over"));
  }

  PersonView person(long id) {
    return new PersonView(String.valueOf(id), name(id), place(id));
  }

  private String names(List<Long> people) {
    return people.stream().map(this::name).collect(Collectors.joining("、"));
  }

  /** The suite itself acts too, for example at an import. */
  private String name(long id) {
    return id == 0 ? "—" : directory.personName(id);
  }

  /** Unit and post; the posts of leaders name their unit and stand alone. */
  private String place(long id) {
    Person person = directory.person(id).orElse(null);
    if (person == null) {
      return "";
    }
    String unit = directory.unit(person.unitId()).map(Unit::shortName).orElse("");
    return person.leader() ? person.title() : (unit + " " + person.title()).trim();
  }

  private String light(Status status, Instant due) {
    Light light = due == null ? Light.GREEN : calendar.light(due, clock.instant());
    return (status.over() ? Light.GREY : light).name().toLowerCase(Locale.ROOT);
  }

  private String in(Label label) {
    return label.in(callers.current().language());
  }
}
