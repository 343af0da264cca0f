package org.xianwu.platform.approval.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.approval.app.Offer.Ask;
import org.xianwu.platform.approval.app.Offer.Target;
import org.xianwu.platform.approval.app.Offer.Tone;
import org.xianwu.platform.approval.config.ApprovalSettings;
import org.xianwu.platform.approval.domain.CaseTask;
import org.xianwu.platform.approval.machine.Approval;
import org.xianwu.platform.approval.machine.Stage;
import org.xianwu.platform.approval.machine.Status;
import org.xianwu.platform.approval.machine.Task;

/** What the caller may do with an approval now. The steps themselves check it once more. */
@Component(service = Offers.class)
public final class Offers {

  private final CallerContext callers;
  private final Subjects subjects;
  private final Delegations delegations;
  private final ApprovalSettings settings;
  private final Finder finder;
  private final Sight sight;

  @Activate
  public Offers(
      @Reference CallerContext callers,
      @Reference Subjects subjects,
      @Reference Delegations delegations,
      @Reference ApprovalSettings settings,
      @Reference Finder finder,
      @Reference Sight sight) {
    this.callers = Objects.requireNonNull(callers);
    this.subjects = Objects.requireNonNull(subjects);
    this.delegations = Objects.requireNonNull(delegations);
    this.settings = Objects.requireNonNull(settings);
    this.finder = Objects.requireNonNull(finder);
    this.sight = Objects.requireNonNull(sight);
  }

  List<Offer> of(EntityManager em, CaseFile file) {
    if (subjects.find(file.row().kind()).isEmpty()) {
      return List.of();
    }
    Caller caller = callers.current();
    long me = caller.personId();
    Set<Long> principals = delegations.principals(em, me, file.row().kind());
    List<Offer> offers = new ArrayList<>();
    if (file.row().status() == Status.RUNNING && me != file.row().applicantId()) {
      asked(file, me, principals, offers);
    }
    if (me == file.row().applicantId()) {
      applicant(file, offers);
    }
    if (sight.steers(file)) {
      steer(file, offers);
    }
    boolean unread =
        sight.readers(em, file.row().id()).stream()
            .anyMatch(reader -> reader.personId() == me && reader.readAt().isEmpty());
    if (unread) {
      offers.add(Offer.of("read", "已阅", "Read").toned(Tone.PRIMARY));
    }
    offers.add(Offer.of("circulate", "传阅", "Send to read", Ask.PEOPLE, Ask.OPINION));
    return offers;
  }

  private void asked(CaseFile file, long me, Set<Long> principals, List<Offer> offers) {
    boolean mine =
        file.openTasks().stream()
            .map(CaseTask::personId)
            .anyMatch(person -> person == me || principals.contains(person));
    Approval state = file.state();
    if (mine) {
      offers.add(
          Offer.of("agree", "同意", "Agree", Ask.OPINION)
              .toned(Tone.PRIMARY)
              .saying(settings.agreeing()));
      offers.add(
          Offer.of("return", "退回", "Return", Ask.STAGE, Ask.OPINION)
              .toned(Tone.DANGER)
              .withReason()
              .to(targets(state))
              .saying(settings.returning()));
      offers.add(Offer.of("transfer", "转办", "Pass on", Ask.PERSON, Ask.OPINION));
      offers.add(Offer.of("add", "加签", "Ask more", Ask.PEOPLE, Ask.PLACE, Ask.OPINION));
    }
    List<Long> added =
        state.openTasks().stream()
            .filter(task -> task.addedBy() == me || principals.contains(task.addedBy()))
            .filter(task -> task.addedBy() != 0)
            .map(Task::person)
            .toList();
    if (!added.isEmpty()) {
      offers.add(Offer.of("remove", "减签", "Take out", Ask.PERSON, Ask.OPINION).among(added));
    }
  }

  /** The applicant first, then the earlier stages in order; the form offers the nearest. */
  private static List<Target> targets(Approval state) {
    List<Target> targets = new ArrayList<>();
    targets.add(new Target(Approval.APPLICANT, "", List.of(state.applicant())));
    for (Stage stage : state.stages()) {
      if (stage.key() == state.at()) {
        break;
      }
      targets.add(new Target(stage.key(), stage.name(), stage.people()));
    }
    return targets;
  }

  private static void applicant(CaseFile file, List<Offer> offers) {
    Approval state = file.state();
    switch (state.status()) {
      case RUNNING -> {
        offers.add(Offer.of("urge", "催办", "Urge", Ask.OPINION));
        if (state.tasks().stream().noneMatch(task -> task.state() == Task.State.AGREED)) {
          offers.add(Offer.of("withdraw", "撤回", "Take back", Ask.OPINION));
        }
      }
      case WITH_APPLICANT ->
          offers.add(Offer.of("resubmit", "重新送审", "Submit again").toned(Tone.PRIMARY));
      default -> {
        // nothing before it goes on
      }
    }
    if (!state.status().over()) {
      offers.add(Offer.of("cancel", "撤销", "Cancel", Ask.OPINION).toned(Tone.DANGER).withReason());
    }
  }

  private void steer(CaseFile file, List<Offer> offers) {
    switch (file.row().status()) {
      case RUNNING -> {
        if (offers.stream().noneMatch(offer -> offer.id().equals("urge"))) {
          offers.add(Offer.of("urge", "催办", "Urge", Ask.OPINION));
        }
        if (file.openTasks().stream().anyMatch(task -> !finder.reachable(task.personId()))) {
          Offer stuck = Offer.of("reassign", "改派", "Reassign", Ask.PERSON, Ask.OPINION);
          offers.add(stuck.toned(Tone.PRIMARY).withReason());
        }
        offers.add(Offer.of("extend", "延期", "Extend", Ask.DUE, Ask.OPINION).withReason());
        offers.add(Offer.of("suspend", "挂起", "Suspend", Ask.OPINION).withReason());
      }
      case SUSPENDED ->
          offers.add(Offer.of("resume", "恢复", "Resume", Ask.OPINION).toned(Tone.PRIMARY));
      case APPROVED ->
          offers.add(Offer.of("void", "作废", "Void", Ask.OPINION).toned(Tone.DANGER).withReason());
      default -> {
        // over, or with the applicant
      }
    }
  }
}
