package org.xianwu.duty.ledger;

import java.util.List;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Choice.Tone;

/** The values of choice columns, as people say them. */
final class Choices {

  static final List<Choice> KINDS =
      List.of(
          Choice.of("month", "月度", "Month", Tone.INFO),
          Choice.of("holiday", "节假日", "Holiday", Tone.WARN),
          Choice.of("special", "专项", "Special", Tone.WARN));

  static final List<Choice> STATES =
      List.of(
          Choice.of("draft", "草拟", "Draft", Tone.WARN),
          Choice.of("pending", "待审", "Pending", Tone.WARN),
          Choice.of("approved", "已批准", "Approved", Tone.INFO),
          Choice.of("published", "已发布", "Published", Tone.OK),
          Choice.of("superseded", "已被替代", "Superseded", Tone.IDLE),
          Choice.of("archived", "已归档", "Archived", Tone.IDLE));

  static final List<Choice> TYPES =
      List.of(
          Choice.of("full", "全天", "Full day", Tone.INFO),
          Choice.of("day", "白班", "Day", Tone.INFO),
          Choice.of("night", "夜班", "Night", Tone.INFO));

  static final List<Choice> SOURCES =
      List.of(
          Choice.of("call", "来电", "Call", Tone.INFO),
          Choice.of("document", "来文", "Document", Tone.INFO),
          Choice.of("visit", "来访", "Visit", Tone.INFO),
          Choice.of("system", "系统", "System", Tone.INFO));

  static final List<Choice> CATEGORIES =
      List.of(
          Choice.of("emergency", "突发事件", "Emergency", Tone.BAD),
          Choice.of("warning", "预警信息", "Warning", Tone.WARN),
          Choice.of("notice", "通知传达", "Notice", Tone.INFO),
          Choice.of("citizen", "群众来电", "Citizen", Tone.INFO),
          Choice.of("desk", "值班事务", "Desk", Tone.IDLE),
          Choice.of("other", "其他", "Other", Tone.IDLE));

  private Choices() {}
}
