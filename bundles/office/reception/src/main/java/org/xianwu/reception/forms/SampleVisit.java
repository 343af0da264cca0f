package org.xianwu.reception.forms;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xianwu.platform.api.approval.Approvals.Signature;
import org.xianwu.platform.api.paperwork.DocumentNumber;
import org.xianwu.reception.domain.Activity;
import org.xianwu.reception.domain.Attendant;
import org.xianwu.reception.domain.CostCategory;
import org.xianwu.reception.domain.CostLine;
import org.xianwu.reception.domain.Escort;
import org.xianwu.reception.domain.Guest;
import org.xianwu.reception.domain.Invoice;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.LetterKind;
import org.xianwu.reception.domain.LetterPerson;
import org.xianwu.reception.domain.LetterText;
import org.xianwu.reception.domain.ListContent;
import org.xianwu.reception.domain.ListItem;
import org.xianwu.reception.domain.Meal;
import org.xianwu.reception.domain.MealKind;
import org.xianwu.reception.domain.MealTime;
import org.xianwu.reception.domain.PartyLevel;
import org.xianwu.reception.domain.PayMode;
import org.xianwu.reception.domain.Payer;
import org.xianwu.reception.domain.Publicity;
import org.xianwu.reception.domain.PublicityLine;
import org.xianwu.reception.domain.Quarter;
import org.xianwu.reception.domain.Reasons;
import org.xianwu.reception.domain.Receipt;
import org.xianwu.reception.domain.ReceiptKind;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionPlan;
import org.xianwu.reception.domain.ReceptionType;
import org.xianwu.reception.domain.Reply;
import org.xianwu.reception.domain.Room;
import org.xianwu.reception.domain.RoomKind;
import org.xianwu.reception.domain.Settlement;
import org.xianwu.reception.domain.SettlementContent;
import org.xianwu.reception.domain.Vehicle;
import org.xianwu.reception.domain.VisitList;

/** An invented visit with everything that can stand on a sheet, for trying a template. */
final class SampleVisit {

  static final String OFFICE = "望溪县人民政府办公室";
  static final String OFFICER = "罗听松";
  static final String LEADER = "何若谷";
  static final String CASHIER = "沈一诺";

  private static final LocalDate DAY = LocalDate.of(2026, 5, 13);
  private static final Instant BEFORE = Instant.parse("2026-05-12T01:30:00Z");
  private static final String SENDER = "青梧市农业农村局";

  private SampleVisit() {}

  static List<Letter> letters() {
    return List.of(letter(LetterKind.LETTER, "青农函〔2026〕7号"));
  }

  static Letter phoneRecord() {
    return letter(LetterKind.PHONE, "");
  }

  private static Letter letter(LetterKind kind, String number) {
    LocalDate date = DAY.minusDays(2);
    return new Letter(
        0,
        0,
        0,
        new LetterText(
            kind,
            number,
            SENDER,
            date,
            date,
            "考察高标准农田建设和粮食生产",
            "5月13日上午到达，次日下午返程",
            true,
            "周知远",
            "0571-2345678",
            List.of(new LetterPerson("林溪石", "局长", "division"))));
  }

  static ReceptionOrder order() {
    ReceptionOrder order = new ReceptionOrder(0, 0, 0, plan());
    order.submit(BEFORE, true, false);
    order.approve(BEFORE, DAY.getYear(), 1);
    return order;
  }

  private static ReceptionPlan plan() {
    return new ReceptionPlan(
        ReceptionType.STUDY,
        PartyLevel.CITY,
        SENDER + "考察组",
        Optional.of(DAY),
        Optional.of(DAY.plusDays(1)),
        List.of(),
        false,
        "石桥村",
        guests(),
        List.of(new Activity(DAY, "实地考察高标准农田", "石桥村")),
        List.of(new Room("望溪宾馆", RoomKind.STANDARD, 1, 1, yuan("260.00"), Payer.GUEST, "")),
        List.of(
            new Meal(
                DAY,
                MealTime.LUNCH,
                MealKind.WORK,
                "机关食堂",
                yuan("45.00"),
                1,
                1,
                Payer.RECEPTION,
                "")),
        List.of(new Vehicle("公务用车1辆", "县城至石桥村")),
        escorts(),
        attendants(),
        List.of(new CostLine(CostCategory.MEAL, "工作餐", yuan("90.00"), Payer.RECEPTION)),
        "30217",
        new Reasons("随行人员临时增加", "食堂停业，在定点饭店用餐", "第二阶段考察", "来函当日到达"));
  }

  private static List<Guest> guests() {
    return List.of(new Guest(SENDER, "林溪石", "局长", "division"));
  }

  private static List<Escort> escorts() {
    return List.of(new Escort(0, "周知远", "主任", true));
  }

  private static List<Attendant> attendants() {
    return List.of(new Attendant("姚远帆", "驾驶员"));
  }

  static List<Signature> signatures() {
    return List.of(
        new Signature("接待科室审核", 0, "许青禾", "情况属实，拟同意", BEFORE),
        new Signature("分管领导审批", 0, LEADER, "同意，从简安排", BEFORE));
  }

  static VisitList list() {
    ListContent content =
        new ListContent(
            guests(),
            List.of(new ListItem(DAY, "工作餐", "机关食堂", yuan("90.00"))),
            escorts(),
            attendants(),
            "随行人员临时增加");
    VisitList list = new VisitList(0, order(), 1, content);
    list.submit(1);
    list.sign(2, BEFORE);
    return list;
  }

  static Settlement settlement() {
    LocalDate paid = DAY.plusDays(7);
    return new Settlement(
        0,
        order(),
        0,
        new SettlementContent(
            PayMode.TRANSFER,
            paid,
            List.of(
                new Invoice(
                    "26331000000001234567",
                    DAY,
                    "望溪县机关事务服务中心",
                    CostCategory.MEAL,
                    "工作餐",
                    yuan("90.00"))),
            List.of(new Receipt(ReceiptKind.MEAL, SENDER, yuan("40.00"), "0001", DAY)),
            new SettlementContent.Vouchers(true, true, true),
            "临时增加用餐1人",
            0));
  }

  static Reply reply() {
    DocumentNumber number = new DocumentNumber("接待函", DAY.getYear(), 3);
    return new Reply(0, order(), number, DAY.minusDays(1), 0);
  }

  static Publicity publicity() {
    PublicityLine line =
        new PublicityLine(
            "JD-2026-001",
            DAY,
            SENDER + "考察组",
            ReceptionType.STUDY,
            6,
            "石桥村",
            yuan("270.00"),
            true);
    Publicity first =
        new Publicity(0, 0, Quarter.of(DAY), List.of(line), 0, BEFORE.plusSeconds(5_000_000));
    return first.corrected(0, first.lines(), "补记接待地点", 0, first.publishedAt());
  }

  private static BigDecimal yuan(String amount) {
    return new BigDecimal(amount);
  }
}
