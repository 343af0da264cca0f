package org.xianwu.duty.forms;

import static org.xianwu.platform.paperwork.press.Cell.center;
import static org.xianwu.platform.paperwork.press.Cell.head;
import static org.xianwu.platform.paperwork.press.Cell.label;
import static org.xianwu.platform.paperwork.press.Cell.number;
import static org.xianwu.platform.paperwork.press.Cell.section;
import static org.xianwu.platform.paperwork.press.Cell.text;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xianwu.platform.paperwork.press.Cell;
import org.xianwu.platform.paperwork.press.ShippedTemplates;
import org.xianwu.platform.paperwork.press.WordSheet;
import org.xianwu.platform.paperwork.press.WordTable;

/** The shipped templates as they were drafted; running it writes them anew. */
final class Drafts {

  private Drafts() {}

  public static void main(String[] arguments) throws IOException {
    ShippedTemplates.write(all());
  }

  /** By file name. */
  static Map<String, WordSheet> all() {
    Map<String, WordSheet> drafts = new LinkedHashMap<>();
    drafts.put("roster-month.docx", month());
    drafts.put("roster-period.docx", period());
    drafts.put("log.docx", log());
    drafts.put("handover.docx", handover());
    drafts.put("swap.docx", swap());
    drafts.put("outing.docx", outing());
    drafts.put("bulletin.docx", bulletin());
    drafts.put("spot.docx", spot());
    return drafts;
  }

  private static WordSheet month() {
    return standing(
            WordSheet.portrait()
                .title("{{unit}}{{title}}")
                .table(
                    WordTable.unruled(105, 65)
                        .row(text("值班电话：{{dutyPhone}}"), number("编号：{{number}}"))))
        .table(
            WordTable.of(22, 12, 13, 26, 37, 15, 27, 18)
                .head(
                    head("日期"),
                    head("星期"),
                    head("班次"),
                    head("带班领导"),
                    head("值班员"),
                    head("驾驶员"),
                    head("值班电话"),
                    head("备注"))
                .tall(
                    6,
                    center("^{{days.red}}^{{days.black}}"),
                    center("{{days.weekday}}"),
                    center("{{days.type}}"),
                    center("{{days.leader}}"),
                    center("{{days.officers}}"),
                    center("{{days.driver}}"),
                    center("{{days.phone}}"),
                    center("{{days.note}}")))
        .note("班次时间：{{hours}}。红色日期为法定节假日。因故不能值班的，事先办理调班审批。")
        .table(
            WordTable.unruled(85, 85)
                .row(text("发布人：{{publishedBy}}"), number("发布日期：{{publishedOn}}")));
  }

  private static WordSheet period() {
    return standing(
            WordSheet.portrait()
                .title("{{unit}}{{title}}")
                .table(
                    WordTable.unruled(105, 65)
                        .row(text("值班期间：{{period}}"), number("编号：{{number}}"))))
        .table(
            WordTable.of(20, 22, 44, 40, 27, 17)
                .head(head("日期"), head("时间"), head("带班领导"), head("值班人员"), head("值班电话"), head("备注"))
                .row(
                    center("^{{days.red}}^{{days.black}}"),
                    center("{{days.hours}}"),
                    center("{{days.leader}}"),
                    center("{{days.officers}}"),
                    center("{{days.phone}}"),
                    center("{{days.note}}")))
        .table(
            WordTable.of(26, 144)
                .tall(
                    20,
                    label("报送说明"),
                    text(
                        "1. 值班期间发生突发事件或者重要紧急情况，应当立即电话报告值班室，随后书面报告，不得迟报、谎报、瞒报、漏报。\n"
                            + "2. 值班电话：{{dutyPhone}}；传真：{{fax}}。\n"
                            + "3. 带班领导在岗带班，值班人员24小时在岗，按时交接班，如实填写值班日志。")))
        .note("红色日期为法定节假日。个人联系电话仅供值班工作使用，不得外传。")
        .table(
            WordTable.unruled(85, 85)
                .row(text("发布人：{{publishedBy}}"), number("发布日期：{{publishedOn}}")));
  }

  /** What a roster says of its own validity. */
  private static WordSheet standing(WordSheet sheet) {
    return sheet
        .when("draft")
        .note("草拟稿，尚未发布。")
        .end()
        .when("superseded")
        .note("本版已被新版值班表替代。")
        .end()
        .when("changed")
        .note("本表为第{{version}}版，变更原因：{{reason}}")
        .end();
  }

  private static WordSheet log() {
    return WordSheet.landscape()
        .title("值班日志")
        .table(
            WordTable.unruled(170, 87).row(text("值班单位：{{unit}}"), number("{{days}}，共{{count}}条")))
        .table(
            WordTable.of(60, 55, 52, 90)
                .head(section("一、值班人员").over(4))
                .head(head("日期"), head("班次"), head("带班领导"), head("值班员"))
                .row(
                    center("{{shifts.day}}"),
                    center("{{shifts.hours}}"),
                    center("{{shifts.leader}}"),
                    center("{{shifts.officers}}")))
        .table(
            WordTable.of(12, 20, 14, 32, 22, 78, 61, 18)
                .head(section("二、值班记录").over(8))
                .head(
                    head("序号"),
                    head("时间"),
                    head("来源"),
                    head("来电（访）人"),
                    head("类别"),
                    head("内容"),
                    head("处理情况"),
                    head("记录人"))
                .row(
                    center("{{lines.no}}"),
                    center("{{lines.at}}"),
                    center("{{lines.source}}"),
                    text("{{lines.caller}}"),
                    center("{{lines.category}}"),
                    text("{{lines.content}}"),
                    text("{{lines.handling}}"),
                    center("{{lines.writer}}")))
        .note("值班日志只追加、不修改；更正另记一条并注明所更正的记录。");
  }

  private static WordSheet handover() {
    return WordSheet.portrait()
        .title("交接班记录")
        .table(WordTable.unruled(105, 65).row(text("值班单位：{{unit}}"), number("交接时间：{{changeAt}}")))
        .when("unfinished")
        .note("双方尚未签字完毕，本记录不作为交接凭证。")
        .end()
        .table(
            WordTable.of(30, 55, 30, 55)
                .head(section("一、设备和物品").over(4))
                .row(label("值班设备"), text("{{equipment}}").over(3))
                .row(label("钥匙"), text("{{keys}}"), label("印章和登记簿"), text("{{seal}}"))
                .row(label("情况说明"), text("{{remark}}").over(3)))
        .table(
            WordTable.of(12, 66, 46, 46)
                .head(section("二、待办交接事项").over(4))
                .head(head("序号"), head("事项"), head("下一步措施"), head("登记"))
                .row(
                    center("{{items.no}}"),
                    text("{{items.content}}"),
                    text("{{items.next}}"),
                    center("{{items.since}}")))
        .table(
            WordTable.of(85, 85)
                .head(section("三、签字").over(2))
                .tall(
                    22, text("交班人：{{giver}}\n>{{handedAt}}"), text("接班人：{{taker}}\n>{{takenAt}}")))
        .note("交接双方各自登录签字；未办清交接手续，交班人不得离岗。");
  }

  private static WordSheet swap() {
    return WordSheet.portrait()
        .title("调班审批单")
        .table(WordTable.unruled(105, 65).row(text("值班单位：{{unit}}"), number("申请日期：{{askedOn}}")))
        .when("invalid")
        .note("本单未生效（{{standing}}），仍按原值班表值班。")
        .end()
        .table(
            WordTable.of(26, 59, 26, 59)
                .row(label("值班日期"), text("{{day}}"), label("班次"), text("{{type}}"))
                .row(label("开始时间"), text("{{startsAt}}"), label("岗位"), text("{{post}}"))
                .row(label("原值班人"), text("{{from}}"), label("代班人"), text("{{to}}"))
                .tall(20, label("调班事由"), text("{{reason}}").over(3))
                .tall(14, label("代班人意见"), text("{{consent}}").over(3)))
        .table(opinions())
        .table(WordTable.of(36, 134).tall(12, label("办理结果"), text("{{result}}")))
        .note("调班应当在班次开始前批准；带班领导只能由同级或者上一级领导代班。");
  }

  private static WordTable opinions() {
    return WordTable.of(36, 134)
        .head(section("审批意见").over(2))
        .tall(
            20,
            label("{{approvals.stage}}"),
            text("{{approvals.opinion}}\n>{{approvals.signature}}"));
  }

  private static WordSheet outing() {
    return WordSheet.portrait()
        .title("领导干部外出请示报告单")
        .table(WordTable.unruled(105, 65).row(text("单位：{{unit}}"), number("编号：{{number}}")))
        .when("invalid")
        .note("本单{{standing}}")
        .end()
        .table(
            WordTable.of(30, 55, 30, 55)
                .row(label("姓名"), text("{{name}}"), label("职务"), text("{{title}}"))
                .row(label("类别"), text("{{kind}}"), label("职务类别"), text("{{postClass}}"))
                .row(label("外出性质"), text("{{reason}}"), label("范围"), text("{{reach}}"))
                .tall(16, label("外出事由"), text("{{matter}}").over(3))
                .row(label("外出地点"), text("{{destination}}").over(3))
                .row(label("行程路线"), text("{{route}}").over(3))
                .row(label("离开时间"), text("{{from}}"), label("返回时间"), text("{{to}}"))
                .row(label("占用工作日"), text("{{workdays}}"), label("联系电话"), text("{{phone}}"))
                .row(label("随行人员"), text("{{companions}}").over(3))
                .row(label("主持工作的同志"), text("{{acting}}"), label("提交时间"), text("{{submittedAt}}")))
        .when("explained")
        .table(WordTable.of(30, 140).row(label("批件和说明"), text("{{documents}}")))
        .end()
        .table(opinions())
        .table(
            WordTable.of(30, 55, 30, 55)
                .row(label("报送"), text("{{forwardedTo}}"), label("销假时间"), text("{{returnedAt}}")))
        .note("外出期间行程变更、延期的，应当重新请示报告；返回后及时销假。本单内容不得外传。");
  }

  /**
   * A document after GB/T 9704-2012 with the head of a bulletin. The close is a table, so that the
   * signature never stands alone on a page; paragraphs are rows that may go on overleaf.
   */
  private static WordSheet bulletin() {
    return WordSheet.official()
        .style(
            "LetterIssue",
            "期号",
            "<w:spacing w:before=\"120\" w:after=\"120\"/><w:jc w:val=\"center\"/>",
            "仿宋_GB2312",
            16)
        .style("LetterRight", "签发人", "<w:jc w:val=\"right\"/>", "仿宋_GB2312", 16)
        .style("LetterSmall", "版记", "<w:ind w:left=\"280\" w:right=\"280\"/>", "仿宋_GB2312", 14)
        .style(
            "LetterSub",
            "副标题",
            "<w:spacing w:after=\"200\"/><w:jc w:val=\"center\"/>",
            "楷体_GB2312",
            16)
        .line("LetterHead", "值班信息")
        .line("LetterIssue", "（{{kind}}）　{{issue}}")
        .table(
            WordTable.flush(96, 60)
                .row(
                    new Cell("LetterTo", 1, "{{unit}}"),
                    new Cell("LetterRight", 1, "签发人：{{signer}}")))
        .redLine()
        .line("LetterTitle", "{{title}}")
        .line("LetterTo", "{{recipient}}：")
        .table(WordTable.flush(156).flowing(new Cell("LetterText", 1, "{{paragraphs.text}}")))
        .table(
            WordTable.flush(156)
                .row(new Cell("LetterClose", 1, "　\nLetterSign>{{unit}}\nLetterSign>{{day}}")))
        .table(
            WordTable.ofLines(156)
                .row(
                    new Cell(
                        "LetterSmall",
                        1,
                        "事件编号：{{number}}\n发生：{{occurredAt}}　接报：{{knownAt}}\n报送：{{sentAt}}（{{channel}}）"))
                .row(new Cell("LetterSmall", 1, "拟稿人：{{drafter}}　　联系电话：{{dutyPhone}}")));
  }

  private static WordSheet spot() {
    return WordSheet.portrait()
        .title("值班抽查情况通报")
        .table(
            WordTable.of(26, 59, 26, 59)
                .head(section("一、抽取情况").over(4))
                .row(label("抽查日期"), text("{{day}}"), label("抽查方式"), text("{{method}}"))
                .row(label("抽查范围"), text("{{group}}"), label("候选单位"), text("{{candidates}}"))
                .row(label("抽中单位"), text("{{drawn}}"), label("抽取人"), text("{{drawnBy}}"))
                .row(label("随机种子"), text("{{seed}}").over(3)))
        .table(
            WordTable.of(26, 144)
                .head(section("二、总体情况").over(2))
                .row(label("结果"), text("{{summary}}"))
                .row(label("在岗率"), text("{{rate}}")))
        .when("open")
        .note("尚有{{openCount}}个单位未抽查，本通报不是最终结果。")
        .end()
        .table(
            WordTable.of(12, 35, 32, 19, 14, 14, 14, 14, 16)
                .head(section("三、抽查结果").over(9))
                .head(
                    head("序号"),
                    head("单位"),
                    head("时间"),
                    head("应答"),
                    head("带班领导"),
                    head("值班员"),
                    head("熟悉流程"),
                    head("日志规范"),
                    head("结果"))
                .row(
                    center("{{results.no}}"),
                    text("{{results.unit}}"),
                    center("{{results.at}}"),
                    center("{{results.answer}}"),
                    center("{{results.leader}}"),
                    center("{{results.officer}}"),
                    center("{{results.process}}"),
                    center("{{results.log}}"),
                    center("{{results.outcome}}")))
        .when("faulty")
        .table(
            WordTable.of(12, 34, 44, 40, 40)
                .head(section("四、发现的问题和整改").over(5))
                .head(head("序号"), head("单位"), head("问题"), head("单位说明"), head("处理"))
                .row(
                    center("{{faults.no}}"),
                    text("{{faults.unit}}"),
                    text("{{faults.found}}"),
                    text("{{faults.explained}}"),
                    text("{{faults.done}}")))
        .end()
        .note("单位按县内顺序排列，不作排名。随机种子可以复核抽取结果。");
  }
}
