package org.xianwu.reception.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.approval.Approvals.Signature;
import org.xianwu.platform.api.paperwork.Forms.Format;
import org.xianwu.platform.paperwork.press.Press;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.FakeDirectory;
import org.xianwu.reception.app.ReceptionRoom;
import org.xianwu.reception.domain.CostCategory;
import org.xianwu.reception.domain.Guest;
import org.xianwu.reception.domain.Invoice;
import org.xianwu.reception.domain.LetterKind;
import org.xianwu.reception.domain.LetterPerson;
import org.xianwu.reception.domain.LetterText;
import org.xianwu.reception.domain.ListContent;
import org.xianwu.reception.domain.ListItem;
import org.xianwu.reception.domain.MealKind;
import org.xianwu.reception.domain.MealTime;
import org.xianwu.reception.domain.PayMode;
import org.xianwu.reception.domain.Payer;
import org.xianwu.reception.domain.Plans;
import org.xianwu.reception.domain.Quarter;
import org.xianwu.reception.domain.Receipt;
import org.xianwu.reception.domain.ReceiptKind;
import org.xianwu.reception.domain.RoomKind;
import org.xianwu.reception.domain.SettlementContent;

/** The printed sheets, each filled from a record as its users made it. */
class SheetsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private ReceptionRoom room;
  private Press press;

  @BeforeEach
  void open() {
    room = new ReceptionRoom();
    ReceptionForms forms =
        new ReceptionForms(
            room.orders,
            room.lists,
            room.settlements,
            room.replies,
            room.reports,
            room.letters,
            room.approvals,
            room.directory);
    press = new Press(forms, room.store.callers());
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void an_order_carries_its_plan_and_who_agreed_to_it() throws IOException {
    long order =
        room.orders.apply(
            Plans.of(6)
                .letters(room.letter(6))
                .escorts(2)
                .attendant("姚远帆", "驾驶员")
                .meal(MealTime.LUNCH, MealKind.WORK, 6, 2, Payer.RECEPTION)
                .room(RoomKind.STANDARD, "260.00")
                .cost(CostCategory.MEAL, "工作餐", "320.00")
                .plan());
    room.orders.submit(order);
    Instant at = Instant.parse("2026-11-20T01:30:00Z");
    sign(order, new Signature("接待科室审核", 1, "许青禾（代沈一诺）", "情况属实", at));
    sign(order, new Signature("分管领导审批", 2, "何若谷", "", at));
    room.approvals.approve("reception.order", order);
    assertThat(press.text("reception.order", order))
        .contains("公务接待审批单", "编号：JD-2026-001", "申请单位：望溪县委办公室")
        .contains("来访团组青梧市农业农村局考察组", "派出单位青梧市农业农村局")
        .contains("青农函〔2026〕1号（2026年11月16日）", "考察粮食生产")
        .contains("6人，最高级别县处级", "陪同1（科长，陪餐）、陪同2（科长，陪餐）", "姚远帆（驾驶员）")
        .contains("1来宾1青梧市农业农村局干部县处级", "6来宾6")
        .contains("2026-11-24午餐工作餐机关食堂40.0062320.00公务接待费")
        .contains("望溪宾馆标准间11260.00260.00客人自付")
        .contains("人民币（大写）叁佰贰拾元整320.00")
        .contains("接待科室审核情况属实签名：许青禾（代沈一诺）2026年11月20日")
        .contains("分管领导审批同意签名：何若谷2026年11月20日")
        .doesNotContain("说明事项", "已取消");
  }

  @Test
  void an_order_that_is_being_written_says_so_and_strikes_out_what_is_empty() throws IOException {
    long order = room.applied();
    assertThat(press.text("reception.order", order))
        .contains("编号：（批准后编号）", "尚未审批", "申请日期—")
        .contains("住宿安排（金额单位：元）宾馆房型间数晚数单价金额支付方———————");
  }

  @Test
  void a_cancelled_order_is_no_voucher() throws IOException {
    long order = room.approved();
    room.orders.cancel(order, "来访取消");
    assertThat(press.text("reception.order", order))
        .contains("编号：JD-2026-001", "本审批单已取消，不得作为接待和报销依据。原因：来访取消")
        .contains("审批意见已于2026年11月21日批准");
  }

  @Test
  void the_heads_of_forty_guests_stand_on_every_page() throws IOException {
    long order = room.orders.apply(Plans.of(40).letters(room.letter(40)).plan());
    List<String> pages = press.pages("reception.order", order);
    assertThat(pages).hasSizeBetween(2, 4);
    assertThat(pages.get(0)).contains("序号姓名单位职务级别1来宾1");
    assertThat(pages.get(1)).startsWith("一、接待对象序号姓名单位职务级别");
    assertThat(String.join("", pages)).contains("40来宾40青梧市农业农村局干部县处级");
  }

  @Test
  void word_and_ofd_say_the_same() throws IOException {
    long order = room.approved();
    String word = Press.zipped(press.print("reception.order", order, Format.DOCX));
    String ofd = Press.zipped(press.print("reception.order", order, Format.OFD));
    for (String text : List.of("公务接待审批单", "JD-2026-001", "来宾6", "贰佰柒拾元整")) {
      assertThat(word).contains(text);
      assertThat(ofd).contains(text);
    }
  }

  @Test
  void nobody_prints_what_is_not_to_be_seen() {
    long order = room.approved();
    room.store
        .callers()
        .set(Callers.person(room.id("秦未央"), "秦未央").unit(FakeDirectory.GOVERNMENT_OFFICE).build());
    assertThatThrownBy(() -> press.print("reception.order", order, Format.PDF))
        .hasMessage("access.denied");
  }

  @Test
  void a_list_names_who_came_what_it_cost_and_who_signed() throws IOException {
    long order = room.ended();
    ListContent planned = ListContent.planned(room.orders.read(order).plan());
    ListItem meal = new ListItem(DAY, "自助餐", "机关食堂", new BigDecimal("260.50"));
    List<Guest> guests = new ArrayList<>(planned.guests());
    guests.set(0, new Guest("青梧市农业农村局", Plans.guestName(1), "", "division"));
    room.lists.write(
        order, 0, new ListContent(guests, List.of(meal), planned.escorts(), List.of(), ""));
    long list = room.lists.of(order).orElseThrow().id();
    assertThat(press.text("reception.list", list))
        .contains("公务接待清单", "审批单号：JD-2026-001", "经办人：罗听松")
        .contains("1来宾1青梧市农业农村局—县处级")
        .contains("12026-11-24自助餐机关食堂260.50", "贰佰陆拾元伍角整260.50")
        .contains("1陪同1科长是", "工作保障人员序号姓名工作内容———")
        .contains("审签领导：年月日");
    room.lists.submit(order);
    room.leader();
    room.lists.sign(order);
    assertThat(press.text("reception.list", list)).contains("审签领导：何若谷", "2026年11月24日");
  }

  @Test
  void the_cover_names_every_voucher_and_the_amount_in_capitals() throws IOException {
    long settlement = settled();
    assertThat(press.text("reception.cover", settlement))
        .contains("公务接待费报销封面", "审批单号：JD-2026-001", "预算科目30217")
        .contains("批准预算270.00报销金额260.00", "人民币贰佰陆拾元整", "支付方式转账")
        .contains("已收客人费用240.00")
        .contains("1财务票据1张，合计260.00元√", "2派出单位公函青农函〔2026〕1号√")
        .contains("3公务接待清单审签人何若谷√", "4公务接待审批单JD-2026-001√")
        .contains("1033001900104-000012026-11-24机关食堂餐费：自助餐260.00")
        .contains("结算人：沈一诺");
  }

  @Test
  void who_paid_for_meals_gets_a_receipt() throws IOException {
    assertThat(press.text("reception.receipt", settled()))
        .contains("收据№0001今收到：青梧市农业农村局")
        .contains("来访期间伙食费（审批单号JD-2026-001）")
        .contains("人民币（大写）：贰佰肆拾元整（小写）：￥240.00")
        .contains("收款单位（章）：望溪县委办公室收款人：沈一诺");
  }

  @Test
  void without_a_receipt_there_is_nothing_to_print() {
    long order = room.signed(room.ended());
    room.finance();
    room.settlements.settle(order, paid(List.of()));
    long settlement = room.settlements.of(order).orElseThrow().id();
    assertThatThrownBy(() -> press.print("reception.receipt", settlement, Format.PDF))
        .hasMessage("reception.nothing-to-print");
  }

  @Test
  void a_reply_is_a_letter_with_its_number() throws IOException {
    long order = room.approved();
    String number = room.replies.register(order);
    long reply = room.replies.of(order).orElseThrow().id();
    List<String> pages = press.pages("reception.reply", reply);
    assertThat(pages).hasSize(1);
    assertThat(pages.get(0))
        .startsWith("望溪县委办公室" + number + "关于接待青梧市农业农村局考察组的复函青梧市农业农村局：")
        .contains("青农函〔2026〕1号公函收悉", "一行6人于2026年11月24日", "考察粮食生产")
        .contains("特此函复。望溪县委办公室2026年11月");
  }

  @Test
  void a_published_table_sums_up_and_names_no_person() throws IOException {
    long order = room.signed(room.ended());
    room.finance();
    room.settlements.settle(order, paid(List.of()));
    room.store.clock().setOffice("2027-01-08T09:00");
    room.keeper();
    long table = room.reports.publish(Optional.empty(), new Quarter(2026, 4));
    assertThat(press.text("reception.publicity", table))
        .startsWith("望溪县委办公室2026年第4季度国内公务接待公示表")
        .contains("12026-11-24青梧市农业农村局考察组考察学习交流6石桥村260.00")
        .contains("合计（共1批次）6260.00", "公示单位：望溪县委办公室公示日期：2027年1月8日")
        .doesNotContain("来宾", "更正原因");
    long corrected = room.reports.correct(table, "补记地点");
    assertThat(press.text("reception.publicity", corrected)).contains("本表为第2版，更正原因：补记地点");
  }

  @Test
  void a_quarter_without_visits_is_published_as_an_empty_table() throws IOException {
    room.keeper();
    long table = room.reports.publish(Optional.empty(), new Quarter(2026, 1));
    assertThat(press.text("reception.publicity", table)).contains("———————合计（共0批次）00.00");
  }

  @Test
  void a_phone_record_masks_the_phone_and_says_whether_the_letter_came() throws IOException {
    LetterText call = room.text(LetterKind.PHONE, "", 2);
    long record =
        room.letters.enter(
            new LetterText(
                call.kind(),
                "",
                call.sender(),
                call.date(),
                call.receivedOn(),
                call.task(),
                call.schedule(),
                false,
                "林溪石",
                "13805710000",
                IntStream.rangeClosed(1, 2)
                    .mapToObj(i -> new LetterPerson(Plans.guestName(i), "", ""))
                    .collect(Collectors.toList())));
    assertThat(press.text("reception.phone", record))
        .contains("公务接待电话记录单", "联系人林溪石联系电话138****0000", "记录人罗听松")
        .contains("1来宾1青梧市农业农村局——", "公函未到，结算前须补齐");
    room.verified(record);
    room.letters.supply(record, room.letter(2));
    assertThat(press.text("reception.phone", record))
        .contains("核验人：许青禾", "已补函：青农函〔2026〕1号（2026年11月16日）")
        .doesNotContain("13805710000");
    long letter = room.letter(3);
    assertThatThrownBy(() -> press.print("reception.phone", letter, Format.PDF))
        .hasMessage("reception.nothing-to-print");
  }

  private void sign(long order, Signature signature) {
    room.approvals.sign("reception.order", order, signature);
  }

  private long settled() {
    long order = room.signed(room.ended());
    room.finance();
    Receipt receipt =
        new Receipt(ReceiptKind.MEAL, "青梧市农业农村局", new BigDecimal("240.00"), "0001", DAY);
    room.settlements.settle(order, paid(List.of(receipt)));
    return room.settlements.of(order).orElseThrow().id();
  }

  private static SettlementContent paid(List<Receipt> receipts) {
    Invoice invoice =
        new Invoice(
            "033001900104-00001", DAY, "机关食堂", CostCategory.MEAL, "自助餐", new BigDecimal("260.00"));
    return new SettlementContent(
        PayMode.TRANSFER,
        DAY,
        List.of(invoice),
        receipts,
        new SettlementContent.Vouchers(true, true, true),
        "",
        0);
  }
}
