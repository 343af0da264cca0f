package org.xianwu.reception.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.paperwork.Fields;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.api.paperwork.Sheet;
import org.xianwu.platform.api.paperwork.Written;
import org.xianwu.platform.api.text.Label;
import org.xianwu.reception.app.Orders;
import org.xianwu.reception.app.Replies;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.Reply;

/**
 * The reply to the sending unit (接待复函) in the form of a letter.
 *
 * <p>Basis: GB/T 9704-2012 10.1 (信函格式).
 */
final class ReplyLetter implements Sheet {

  private final Orders orders;
  private final Replies replies;
  private final Directory directory;

  ReplyLetter(Orders orders, Replies replies, Directory directory) {
    this.orders = orders;
    this.replies = replies;
    this.directory = directory;
  }

  @Override
  public PrintedForm form() {
    return new PrintedForm(
        "reception.reply", Label.of("接待复函", "Reply letter"), "forms/reply.docx", "reception.reply");
  }

  @Override
  public Map<String, Object> fill(long id) {
    Reply reply = replies.read(id);
    ReceptionOrder order = orders.read(reply.orderId());
    return values(
        reply,
        order,
        orders.letters(order.id()),
        directory.unitName(reply.unitId(), reply.registeredOn()),
        directory.person(order.applicantId()).map(ReplyLetter::contact).orElse(Written.NONE));
  }

  @Override
  public Set<String> mandatory() {
    return Set.of("unit", "number", "senders", "day");
  }

  @Override
  public Map<String, Object> sample() {
    return values(
        SampleVisit.reply(),
        SampleVisit.order(),
        SampleVisit.letters(),
        SampleVisit.OFFICE,
        SampleVisit.OFFICER + "，电话：0571-2345678");
  }

  private static String contact(Person person) {
    return person.officePhone().isEmpty()
        ? person.name()
        : person.name() + "，电话：" + person.officePhone();
  }

  private static Map<String, Object> values(
      Reply reply, ReceptionOrder order, List<Letter> letters, String unit, String contact) {
    int guests = order.plan().guests().size();
    return new Fields()
        .text("unit", unit)
        .text("number", reply.number())
        .text("party", order.party())
        .text("senders", Phrases.senders(letters))
        .text("letters", Phrases.cited(letters))
        .text("task", Phrases.task(letters))
        .text("days", Written.days(order.firstDay(), order.lastDay()))
        .text("guestCount", Integer.toString(guests))
        .text("day", Written.day(reply.registeredOn()))
        .text("contact", contact)
        .values();
  }
}
