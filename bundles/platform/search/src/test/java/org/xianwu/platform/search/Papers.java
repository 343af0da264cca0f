package org.xianwu.platform.search;

import java.util.function.Consumer;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Visibility;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.search.domain.Paper;
import org.xianwu.platform.testkit.EmbeddedStore;

/** A ledger of papers, written as a function would. */
record Papers(EmbeddedStore store, LedgerDefinition definition) implements Ledger {

  static final String VIEW = "trial.paper.view";

  static Papers in(EmbeddedStore store) {
    return new Papers(store, usual().build());
  }

  static LedgerDefinition.Builder usual() {
    return LedgerDefinition.of("trial", "paper", "文稿", "Papers")
        .column(Column.text("title", "title", 200, "标题", "Title").searchable())
        .column(Column.longText("content", "content", 4000, "内容", "Content").searchable())
        .column(
            Column.text("secret", "secret", 40, "证号", "Number").searchable().masked("trial.all"))
        .column(Column.person("writer", "writer_id", "作者", "Writer").searchable())
        .column(
            Column.people(
                    "readers",
                    new Column.ChildValues("trial.paper_reader", "paper_id", "person_id", "place"),
                    "阅者",
                    "Readers")
                .searchable())
        .order(Order.desc("title"))
        .permissions(Permissions.readOnly(VIEW, ""))
        .visibility(Visibility.byUnit("unit_id"))
        .titledBy("title")
        .shownAt("/trial/papers/{id}");
  }

  long add(long unit, String title, Consumer<Paper> more) {
    return store
        .store()
        .write(
            Act.CREATE,
            em -> {
              Paper paper = new Paper(store.ids().next(), unit, title);
              more.accept(paper);
              em.persist(paper);
              return paper.id();
            });
  }

  long add(long unit, String title) {
    return add(unit, title, paper -> {});
  }

  void change(long id, Consumer<Paper> how) {
    store
        .store()
        .write(
            Act.EDIT,
            em -> {
              how.accept(em.find(Paper.class, id));
              return null;
            });
  }

  void remove(long id) {
    store
        .store()
        .write(
            Act.of("delete"),
            em -> {
              em.remove(em.find(Paper.class, id));
              return null;
            });
  }
}
