package org.xianwu.reception.forms;

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
    drafts.put("order.docx", order());
    drafts.put("list.docx", list());
    drafts.put("cover.docx", cover());
    drafts.put("receipt.docx", receipt());
    drafts.put("reply.docx", reply());
    drafts.put("publicity.docx", publicity());
    drafts.put("phone.docx", phone());
    return drafts;
  }

  private static WordSheet order() {
    return WordSheet.portrait()
        .title("公务接待审批单")
        .table(WordTable.unruled(105, 65).row(text("申请单位：{{unit}}"), number("编号：{{number}}")))
        .when("cancelled")
        .note("本审批单已取消，不得作为接待和报销依据。原因：{{cancelReason}}")
        .end()
        .table(
            WordTable.of(26, 59, 26, 59)
                .row(label("来访团组"), text("{{party}}").over(3))
                .row(label("派出单位"), text("{{senders}}").over(3))
                .row(label("来函文号"), text("{{letters}}").over(3))
                .row(label("公务内容"), text("{{task}}").over(3))
                .row(label("接待类别"), text("{{type}}"), label("团组层级"), text("{{level}}"))
                .row(label("接待时间"), text("{{days}}"), label("活动地点"), text("{{places}}"))
                .row(label("接待对象"), text("{{guestCount}}"), label("陪餐人数"), text("{{escortCount}}"))
                .row(label("陪同人员"), text("{{escorts}}").over(3))
                .row(label("工作保障人员"), text("{{attendants}}").over(3))
                .row(label("用车安排"), text("{{vehicles}}").over(3))
                .row(label("经办人"), text("{{applicant}}"), label("申请日期"), text("{{submittedOn}}")))
        .table(guests("一、接待对象"))
        .table(
            WordTable.of(24, 96, 50)
                .head(section("二、公务活动项目").over(3))
                .head(head("日期"), head("活动项目"), head("地点"))
                .row(
                    center("{{activities.day}}"),
                    text("{{activities.item}}"),
                    text("{{activities.venue}}")))
        .table(
            WordTable.of(22, 13, 17, 35, 19, 12, 12, 18, 22)
                .head(section("三、用餐安排（金额单位：元）").over(9))
                .head(
                    head("日期"),
                    head("餐次"),
                    head("餐别"),
                    head("地点"),
                    head("人均标准"),
                    head("客人"),
                    head("陪餐"),
                    head("金额"),
                    head("支付方"))
                .row(
                    center("{{meals.day}}"),
                    center("{{meals.time}}"),
                    center("{{meals.kind}}"),
                    text("{{meals.venue}}"),
                    number("{{meals.price}}"),
                    center("{{meals.guests}}"),
                    center("{{meals.escorts}}"),
                    number("{{meals.total}}"),
                    center("{{meals.payer}}")))
        .table(
            WordTable.of(54, 22, 14, 14, 22, 22, 22)
                .head(section("四、住宿安排（金额单位：元）").over(7))
                .head(
                    head("宾馆"),
                    head("房型"),
                    head("间数"),
                    head("晚数"),
                    head("单价"),
                    head("金额"),
                    head("支付方"))
                .row(
                    text("{{rooms.hotel}}"),
                    center("{{rooms.kind}}"),
                    center("{{rooms.rooms}}"),
                    center("{{rooms.nights}}"),
                    number("{{rooms.price}}"),
                    number("{{rooms.total}}"),
                    center("{{rooms.payer}}")))
        .table(
            WordTable.of(26, 84, 30, 30)
                .head(section("五、费用预算（金额单位：元；预算科目：{{budgetLine}}）").over(4))
                .head(head("费用类别"), head("项目"), head("支付方"), head("金额"))
                .row(
                    center("{{costs.category}}"),
                    text("{{costs.item}}"),
                    center("{{costs.payer}}"),
                    number("{{costs.amount}}"))
                .row(
                    label("接待费合计"),
                    text("人民币（大写）{{estimateInCapitals}}").over(2),
                    number("{{estimate}}")))
        .when("explained")
        .table(WordTable.of(170).head(section("六、说明事项")).row(text("{{reasons}}")))
        .end()
        .table(
            WordTable.of(36, 134)
                .head(section("审批意见").over(2))
                .tall(
                    20,
                    label("{{approvals.stage}}"),
                    text("{{approvals.opinion}}\n>{{approvals.signature}}")));
  }

  private static WordTable guests(String title) {
    return WordTable.of(12, 26, 60, 48, 24)
        .head(section(title).over(5))
        .head(head("序号"), head("姓名"), head("单位"), head("职务"), head("级别"))
        .row(
            center("{{guests.no}}"),
            center("{{guests.name}}"),
            text("{{guests.unit}}"),
            text("{{guests.post}}"),
            center("{{guests.rank}}"));
  }

  private static WordSheet list() {
    return WordSheet.portrait()
        .title("公务接待清单")
        .table(WordTable.unruled(105, 65).row(text("接待单位：{{unit}}"), number("审批单号：{{number}}")))
        .table(
            WordTable.of(26, 59, 26, 59)
                .row(label("来访团组"), text("{{party}}").over(3))
                .row(label("派出单位"), text("{{senders}}").over(3))
                .row(label("来函文号"), text("{{letters}}").over(3))
                .row(label("接待时间"), text("{{days}}").over(3))
                .row(label("接待对象"), text("{{guestCount}}"), label("陪餐人数"), text("{{escortCount}}")))
        .table(guests("一、接待对象"))
        .table(
            WordTable.of(12, 24, 68, 42, 24)
                .head(section("二、公务活动项目和费用（金额单位：元）").over(5))
                .head(head("序号"), head("时间"), head("项目"), head("场所"), head("费用"))
                .row(
                    center("{{items.no}}"),
                    center("{{items.day}}"),
                    text("{{items.item}}"),
                    text("{{items.venue}}"),
                    number("{{items.amount}}"))
                .row(
                    label("合计").over(2),
                    text("人民币（大写）{{totalInCapitals}}").over(2),
                    number("{{total}}")))
        .table(
            WordTable.of(12, 38, 90, 30)
                .head(section("三、陪同人员").over(4))
                .head(head("序号"), head("姓名"), head("职务"), head("是否陪餐"))
                .row(
                    center("{{escorts.no}}"),
                    center("{{escorts.name}}"),
                    text("{{escorts.post}}"),
                    center("{{escorts.table}}")))
        .table(
            WordTable.of(12, 38, 120)
                .head(section("四、工作保障人员").over(3))
                .head(head("序号"), head("姓名"), head("工作内容"))
                .row(
                    center("{{attendants.no}}"),
                    center("{{attendants.name}}"),
                    text("{{attendants.duty}}")))
        .when("explained")
        .note("来函以外人员的说明：{{extraReason}}")
        .end()
        .table(
            WordTable.of(57, 56, 57)
                .tall(
                    22,
                    text("经办人：{{handler}}\n>　　年　　月　　日"),
                    text("审核人：\n>　　年　　月　　日"),
                    text("审签领导：{{signer}}\n>{{signedOn}}")))
        .note("本清单与派出单位公函、财务票据一并作为报销凭证，并接受审计监督。");
  }

  private static WordSheet cover() {
    return WordSheet.portrait()
        .title("公务接待费报销封面")
        .table(WordTable.unruled(105, 65).row(text("报销单位：{{unit}}"), number("审批单号：{{number}}")))
        .table(
            WordTable.of(32, 53, 32, 53)
                .row(label("来访团组"), text("{{party}}").over(3))
                .row(label("派出单位"), text("{{senders}}").over(3))
                .row(label("公务内容"), text("{{task}}").over(3))
                .row(label("接待时间"), text("{{days}}").over(3))
                .row(label("接待对象"), text("{{guests}}"), label("陪餐人数"), text("{{escorts}}"))
                .row(label("预算科目"), text("{{budgetLine}}"), label("经办人"), text("{{applicant}}")))
        .table(
            WordTable.of(32, 53, 32, 53)
                .head(section("一、结算金额（单位：元）").over(4))
                .row(label("批准预算"), number("{{approved}}"), label("报销金额"), number("{{amount}}"))
                .row(label("大写金额"), text("人民币{{amountInCapitals}}").over(3))
                .row(label("支付方式"), text("{{payMode}}"), label("支付日期"), text("{{payDate}}"))
                .row(label("应收客人餐费"), number("{{due}}"), label("已收客人费用"), number("{{collected}}")))
        .when("above")
        .note("超出批准预算的说明：{{overReason}}")
        .end()
        .table(
            WordTable.of(12, 44, 92, 22)
                .head(section("二、所附凭证").over(4))
                .head(head("序号"), head("凭证"), head("文号、数量"), head("齐全"))
                .row(
                    center("{{vouchers.no}}"),
                    text("{{vouchers.name}}"),
                    text("{{vouchers.what}}"),
                    center("{{vouchers.there}}")))
        .table(
            WordTable.of(12, 44, 24, 38, 30, 22)
                .head(section("三、财务票据（金额单位：元）").over(6))
                .head(head("序号"), head("票据号码"), head("开票日期"), head("开票单位"), head("项目"), head("金额"))
                .row(
                    center("{{invoices.no}}"),
                    center("{{invoices.number}}"),
                    center("{{invoices.date}}"),
                    text("{{invoices.vendor}}"),
                    text("{{invoices.item}}"),
                    number("{{invoices.amount}}"))
                .row(label("合计").over(5), number("{{amount}}")))
        .table(
            WordTable.of(43, 42, 43, 42)
                .tall(
                    22,
                    text("经办人：{{applicant}}\n>　　年　月　日"),
                    text("财务审核：\n>　　年　月　日"),
                    text("单位负责人：\n>　　年　月　日"),
                    text("结算人：{{settledBy}}\n>{{payDate}}")));
  }

  private static WordSheet receipt() {
    return WordSheet.portrait()
        .style(
            "ReceiptTitle",
            "收据标题",
            "<w:spacing w:before=\"120\" w:after=\"60\"/><w:jc w:val=\"center\"/>",
            "黑体",
            15)
        .table(
            WordTable.of(170)
                .tall(
                    80,
                    new Cell(
                        "ReceiptText",
                        1,
                        """
                        ReceiptTitle>收　　据
                        ReceiptRight>№ {{receipts.number}}
                        今收到：{{receipts.payer}}
                        交　来：{{receipts.why}}
                        人民币（大写）：{{receipts.capitals}}
                        （小写）：￥{{receipts.amount}}
                        收款单位（章）：{{receipts.unit}}
                        收款人：{{receipts.cashier}}
                        ReceiptRight>{{receipts.day}}\
                        """
                            .strip())))
        .style(
            "ReceiptText",
            "收据内容",
            "<w:spacing w:before=\"60\" w:after=\"60\"/><w:ind w:left=\"170\" w:right=\"170\"/>",
            "宋体",
            12)
        .style(
            "ReceiptRight",
            "收据右侧",
            "<w:spacing w:before=\"60\" w:after=\"60\"/><w:ind w:left=\"170\" w:right=\"170\"/>"
                + "<w:jc w:val=\"right\"/>",
            "宋体",
            12)
        .note("本次共收取 {{collected}} 元。收据一式两联，一联交付款人，一联存根。");
  }

  private static WordSheet publicity() {
    return WordSheet.landscape()
        .title("{{unit}}{{year}}年第{{quarter}}季度国内公务接待公示表")
        .table(WordTable.unruled(170, 87).row(text("公示期间：{{period}}"), number("金额单位：元")))
        .table(
            WordTable.of(14, 26, 78, 34, 18, 59, 28)
                .head(
                    head("序号"),
                    head("接待日期"),
                    head("来访团组"),
                    head("接待类别"),
                    head("人次"),
                    head("公务活动地点"),
                    head("接待费"))
                .row(
                    center("{{lines.no}}"),
                    center("{{lines.day}}"),
                    text("{{lines.party}}"),
                    center("{{lines.type}}"),
                    center("{{lines.persons}}"),
                    text("{{lines.places}}"),
                    number("{{lines.amount}}"))
                .row(
                    label("合计（共{{batches}}批次）").over(4),
                    center("{{persons}}"),
                    center(""),
                    number("{{amount}}")))
        .when("late")
        .note("＊以前季度发生、该季度公示后结算的接待。")
        .end()
        .when("corrected")
        .note("本表为第{{version}}版，更正原因：{{reason}}")
        .end()
        .note("公示单位：{{unit}}　　公示日期：{{publishedOn}}")
        .when("reachable")
        .note("监督电话：{{phone}}")
        .end();
  }

  private static WordSheet phone() {
    return WordSheet.portrait()
        .title("公务接待电话记录单")
        .table(WordTable.unruled(170).row(text("记录单位：{{unit}}")))
        .table(
            WordTable.of(26, 59, 26, 59)
                .row(label("来电单位"), text("{{sender}}").over(3))
                .row(label("联系人"), text("{{contact}}"), label("联系电话"), text("{{contactPhone}}"))
                .row(label("来电日期"), text("{{day}}"), label("记录人"), text("{{enteredBy}}"))
                .tall(24, label("公务内容"), text("{{task}}").over(3))
                .tall(24, label("行程安排"), text("{{schedule}}").over(3))
                .row(label("来访人数"), text("{{persons}}").over(3)))
        .table(guests("来访人员"))
        .table(
            WordTable.of(26, 144)
                .tall(18, label("核验"), text("核验人：{{verifiedBy}}\n>{{verifiedOn}}"))
                .tall(26, label("领导批示"), text("　\n>签名：　　　　　　　　　　年　　月　　日"))
                .row(label("公函补办"), text("{{letter}}")))
        .note("电话记录仅供紧急接待先行办理。公函到达并核验后补录，未补公函的不得结算。");
  }

  /**
   * GB/T 9704-2012 10.1: margins 37, 26, 35, 28 mm, red double lines of 170 mm. What sticks out of
   * the margins is said at the paragraph: the layout reads it there. The close is a table, so that
   * the signature never stands alone on a page.
   */
  private static WordSheet reply() {
    return WordSheet.official()
        .letterHead("{{unit}}")
        .line("LetterNumber", "{{number}}")
        .line("LetterTitle", "关于接待{{party}}的复函")
        .line("LetterTo", "{{senders}}：")
        .line(
            "LetterText",
            "{{letters}}收悉。经研究，同意接待{{party}}一行{{guestCount}}人于{{days}}来我县开展公务活动，"
                + "主要内容为：{{task}}。现将有关事项函复如下：")
        .line("LetterText", "一、请按来函所列人员和行程开展公务活动，人员、行程如有变动，请提前告知。")
        .line("LetterText", "二、接待工作严格执行国内公务接待有关规定。住宿和自理用餐、市内交通费用，由来访人员按标准交纳并" + "索取票据。")
        .line("LetterText", "三、接待联系人：{{contact}}。")
        .table(
            WordTable.flush(156)
                .row(
                    new Cell(
                        "LetterClose", 1, "特此函复。\n　\nLetterSign>{{unit}}\nLetterSign>{{day}}")));
  }
}
