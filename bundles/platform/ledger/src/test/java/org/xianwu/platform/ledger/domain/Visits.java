package org.xianwu.platform.ledger.domain;

import java.util.List;
import java.util.OptionalLong;
import javax.persistence.FlushModeType;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerRow;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.ledger.Visibility;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/** Visits, kept the way a function keeps its records. */
public final class Visits implements Ledger {

  public static final Permissions PERMISSIONS =
      new Permissions(
          "trial.visit.view",
          "trial.visit.create",
          "trial.visit.edit",
          "trial.visit.export",
          "trial.visit.import");

  public static final String SEE_PHONES = "trial.visit.phone";

  /** A title that the domain refuses. */
  public static final String REFUSED = "不合规的下访";

  public static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("trial", "visit", "下访", "Visits")
          .column(
              Column.text("title", "title", 20, "事由", "Subject")
                  .required()
                  .searchable()
                  .filter(Filter.CONTAINS))
          .column(Column.longText("content", "content", 2000, "内容", "Content").searchable())
          .column(Column.date("day", "day", "日期", "Day").required().filter(Filter.RANGE))
          .column(Column.dateTime("startsAt", "starts_at", "出发时间", "Starts").filter(Filter.RANGE))
          .column(Column.of("leavesAt", "leaves_at", ColumnType.TIME, "离开时刻", "Leaves"))
          .column(
              Column.choice(
                      "kind",
                      "kind",
                      List.of(
                          Choice.of("plain", "一般", "Plain", Choice.Tone.INFO),
                          Choice.of("follow-up", "回访", "Follow-up", Choice.Tone.OK)),
                      "类别",
                      "Kind")
                  .filter(Filter.EQUALS))
          .column(Column.unit("unit", "unit_id", "单位", "Unit").required().filter(Filter.EQUALS))
          .column(Column.person("host", "host_id", "接待人", "Host").searchable())
          .column(
              Column.people(
                      "guests",
                      new Column.ChildValues("trial.visit_guest", "visit_id", "person_id", "place"),
                      "同行人",
                      "Guests")
                  .filter(Filter.EQUALS))
          .column(
              Column.phone("phone", "phone", "联系电话", "Phone")
                  .masked(SEE_PHONES)
                  .searchable()
                  .filter(Filter.EQUALS))
          .column(Column.of("cost", "cost", ColumnType.MONEY, "费用", "Cost"))
          .column(
              Column.integer("score", "score", "评分", "Score").between(0, 100).filter(Filter.RANGE))
          .column(
              Column.of("urgent", "urgent", ColumnType.BOOLEAN, "紧急", "Urgent")
                  .filter(Filter.EQUALS))
          .column(
              Column.dateTime("createdAt", "created_at", "登记时间", "Registered")
                  .readOnly()
                  .unlisted())
          .order(Order.desc("day"))
          .order(Order.asc("day"))
          .order(Order.desc("score"))
          .permissions(PERMISSIONS)
          .visibility(Visibility.byUnit("unit_id"))
          .titledBy("title")
          .datedBy("day")
          .shownAt("/trial/visits/{id}")
          .build();

  private final Store store;
  private final Ids ids;

  public Visits(Store store, Ids ids) {
    this.store = store;
    this.ids = ids;
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public long create(Values values) {
    return store.write(
        Act.CREATE,
        em -> {
          if (values.textOrEmpty("title").equals(REFUSED)) {
            throw Problem.of(CommonProblem.INVALID).field("title", CommonProblem.BAD_FORMAT);
          }
          Visit visit = new Visit(ids.next(), values);
          em.persist(visit);
          return visit.id();
        });
  }

  @Override
  public void edit(long id, int rev, Values values) {
    store.write(
        Act.EDIT,
        em -> {
          Visit visit = em.find(Visit.class, id);
          if (visit.rev() != rev) {
            throw Problem.of(CommonProblem.STALE);
          }
          visit.take(values);
          return visit;
        });
  }

  @Override
  public OptionalLong meant(Values row) {
    return store.read(
        em ->
            em
                .createQuery("select v from Visit v where v.title = ?1 and v.day = ?2", Visit.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, row.textOrEmpty("title"))
                .setParameter(2, row.date("day").orElseThrow())
                .getResultList()
                .stream()
                .mapToLong(Visit::id)
                .findFirst());
  }

  @Override
  public void importing(Runnable work) {
    store.write(
        Act.IMPORT,
        em -> {
          work.run();
          return null;
        });
  }

  @Override
  public List<String> actions(LedgerRow row, Caller caller) {
    return row.values().flag("urgent") ? List.of("calm") : List.of();
  }

  @Override
  public boolean editable(LedgerRow row, Caller caller) {
    return !row.values().textOrEmpty("title").startsWith("已归档");
  }
}
