package org.xianwu.platform.approval.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xianwu.platform.approval.domain.CaseApproval;
import org.xianwu.platform.approval.domain.CaseStage;
import org.xianwu.platform.approval.domain.CaseTask;
import org.xianwu.platform.approval.machine.Approval;

/**
 * An approval with its rows as they were read, and the state that they make.
 *
 * @param stages by key
 * @param tasks by number
 */
record CaseFile(CaseApproval row, Map<Integer, CaseStage> stages, Map<Integer, CaseTask> tasks) {

  static CaseFile of(CaseApproval row, List<CaseStage> stages, List<CaseTask> tasks) {
    Map<Integer, CaseStage> byKey = new LinkedHashMap<>();
    stages.forEach(stage -> byKey.put(stage.stageKey(), stage));
    Map<Integer, CaseTask> byNumber = new TreeMap<>();
    tasks.forEach(task -> byNumber.put(task.number(), task));
    return new CaseFile(row, byKey, byNumber);
  }

  Approval state() {
    return new Approval(
        row.applicantId(),
        stages.values().stream().map(CaseStage::stage).toList(),
        row.status(),
        row.stageKey(),
        tasks.values().stream().map(CaseTask::task).toList(),
        row.detours());
  }

  List<CaseTask> openTasks() {
    return tasks.values().stream().filter(CaseTask::open).toList();
  }

  /** The open task of the person. */
  Optional<CaseTask> openTaskOf(long person) {
    return openTasks().stream().filter(task -> task.personId() == person).findFirst();
  }
}
