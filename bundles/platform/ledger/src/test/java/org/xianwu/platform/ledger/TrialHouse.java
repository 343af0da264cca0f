package org.xianwu.platform.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.ledger.LedgerItem;
import org.xianwu.platform.api.ledger.LedgerPage;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.ledger.domain.Visit;
import org.xianwu.platform.ledger.domain.Visits;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.FakeDirectory;

/** A store with the ledger of visits, and a clerk who may do everything with it. */
public final class TrialHouse implements AutoCloseable {

  public static final Caller CLERK =
      Callers.person(201, "许青禾")
          .unit(FakeDirectory.PARTY_OFFICE)
          .may(
              Visits.PERMISSIONS.view(),
              Visits.PERMISSIONS.create(),
              Visits.PERMISSIONS.edit(),
              Visits.PERMISSIONS.export(),
              Visits.PERMISSIONS.importing(),
              Visits.SEE_PHONES)
          .build();

  private final EmbeddedStore store;
  private final FakeDirectory directory = new FakeDirectory();
  private final Visits visits;
  private final GenericLedgers ledgers;

  public TrialHouse(EmbeddedStore store) {
    this.store = store;
    this.visits = new Visits(store.store(), store.ids());
    PlainTexts texts = new PlainTexts();
    this.ledgers =
        new GenericLedgers(
            store.plain(),
            store.callers(),
            directory,
            store.changeLog(),
            texts,
            texts,
            store.clock());
    store.callers().set(CLERK);
  }

  public static TrialHouse onDerby() {
    return new TrialHouse(EmbeddedStore.of("trial"));
  }

  public static TrialHouse onPostgres(String url) {
    return new TrialHouse(
        EmbeddedStore.with().schema("trial").unit("trial").database(url, "postgres", "").open());
  }

  /** Empties the ledger, lets the clerk call, and keeps the store for the next test. */
  public void clear() {
    store.callers().set(CLERK);
    store
        .store()
        .write(
            Act.of("delete"),
            em -> {
              em.createQuery("select v from Visit v", Visit.class)
                  .getResultList()
                  .forEach(em::remove);
              return null;
            });
  }

  public EmbeddedStore store() {
    return store;
  }

  public FakeDirectory directory() {
    return directory;
  }

  public Visits visits() {
    return visits;
  }

  public GenericLedgers ledgers() {
    return ledgers;
  }

  /** A clerk who sees the rows of the scope, and no phone numbers. */
  public static Caller viewer(DataScope scope) {
    return Callers.person(202, "沈一诺")
        .unit(FakeDirectory.GOVERNMENT_OFFICE)
        .may(Visits.PERMISSIONS.view(), scope)
        .build();
  }

  public static Map<String, Object> input(String title, String day, int score) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("title", title);
    input.put("day", day);
    input.put("score", score);
    input.put("kind", "plain");
    input.put("unit", Long.toString(FakeDirectory.PARTY_OFFICE));
    return input;
  }

  public LedgerItem create(Map<String, Object> input) {
    return ledgers.create(visits, input);
  }

  public LedgerPage list(String... namesAndValues) {
    return ledgers.list(visits, query(namesAndValues));
  }

  /** Titles of all pages, read forwards. */
  public List<String> titles(String... namesAndValues) {
    Map<String, List<String>> query = query(namesAndValues);
    List<String> titles = new ArrayList<>();
    LedgerPage page = ledgers.list(visits, query);
    titles.addAll(titles(page));
    while (page.next() != null) {
      query.put("after", List.of(page.next()));
      page = ledgers.list(visits, query);
      titles.addAll(titles(page));
    }
    return titles;
  }

  public static List<String> titles(LedgerPage page) {
    return page.items().stream().map(item -> (String) item.values().get("title")).toList();
  }

  public static Map<String, List<String>> query(String... namesAndValues) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      query.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return query;
  }

  @Override
  public void close() {
    store.close();
  }
}
