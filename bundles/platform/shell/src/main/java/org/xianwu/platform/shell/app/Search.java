package org.xianwu.platform.shell.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.identity.Department;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.search.RecordHit;
import org.xianwu.platform.api.search.RecordSearch;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.shell.console.Consoles;
import org.xianwu.platform.shell.console.Registry;

/** One search field for functions, people and records. */
@Component(service = Search.class)
public final class Search {

  private static final int MOST = 10;
  private static final int LONGEST = 60;

  private final Consoles consoles;
  private final Directory directory;
  private volatile RecordSearch records;

  /** A page of the menu. */
  public record FoundPage(Label title, String path, String icon, String function) {}

  /**
   * A person.
   *
   * @param phone masked
   */
  public record FoundPerson(
      String id, String name, String unit, String department, String title, String phone) {}

  /** Everything found. */
  public record Found(
      List<FoundPage> functions, List<FoundPerson> people, List<RecordHit> records) {}

  @Activate
  public Search(@Reference Consoles consoles, @Reference Directory directory) {
    this.consoles = consoles;
    this.directory = directory;
  }

  @Reference(
      service = RecordSearch.class,
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY,
      unbind = "forget")
  void use(RecordSearch search) {
    records = search;
  }

  void forget(RecordSearch search) {
    if (records == search) {
      records = null;
    }
  }

  /** What the caller may see that contains the text. */
  public Found find(Caller caller, String text) {
    String wanted = text == null ? "" : text.strip();
    if (wanted.isEmpty()) {
      return new Found(List.of(), List.of(), List.of());
    }
    String cut = wanted.length() > LONGEST ? wanted.substring(0, LONGEST) : wanted;
    RecordSearch search = records;
    return new Found(
        pages(caller, cut.toLowerCase(Locale.ROOT)),
        people(caller, cut),
        search == null ? List.of() : search.find(caller, cut, MOST));
  }

  private List<FoundPage> pages(Caller caller, String text) {
    return Registry.of(consoles, caller).consoles().stream()
        .flatMap(
            console ->
                console.menu().stream()
                    .filter(item -> contains(item.title(), text) || contains(console.title(), text))
                    .map(
                        item ->
                            new FoundPage(item.title(), item.path(), console.icon(), console.id())))
        .limit(MOST)
        .toList();
  }

  private static boolean contains(Label title, String text) {
    return title.zh().toLowerCase(Locale.ROOT).contains(text)
        || title.en().toLowerCase(Locale.ROOT).contains(text);
  }

  private List<FoundPerson> people(Caller caller, String text) {
    if (caller.kind() != Caller.Kind.PERSON) {
      return List.of();
    }
    return directory.peopleOf(0).stream()
        .filter(person -> person.name().contains(text))
        .limit(MOST)
        .map(this::found)
        .toList();
  }

  private FoundPerson found(Person person) {
    Optional<Unit> unit = directory.unit(person.unitId());
    Optional<Department> department = directory.department(person.departmentId());
    String phone = person.officePhone().isEmpty() ? person.mobile() : person.officePhone();
    return new FoundPerson(
        Long.toString(person.id()),
        person.name(),
        unit.map(Unit::name).orElse(""),
        department.map(Department::name).orElse(""),
        person.title(),
        masked(phone));
  }

  /** {@code 138****5678}; short numbers keep their last two digits. */
  static String masked(String phone) {
    int length = phone.length();
    if (length <= 4) {
      return phone.isEmpty() ? "" : "****";
    }
    int head = length >= 11 ? 3 : 0;
    int tail = length >= 11 ? 4 : 2;
    return phone.substring(0, head) + "****" + phone.substring(length - tail);
  }
}
