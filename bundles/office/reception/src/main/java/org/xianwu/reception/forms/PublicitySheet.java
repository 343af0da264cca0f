package org.xianwu.reception.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.paperwork.Fields;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.api.paperwork.Sheet;
import org.xianwu.platform.api.paperwork.Written;
import org.xianwu.platform.api.text.Label;
import org.xianwu.reception.app.Reports;
import org.xianwu.reception.domain.Publicity;
import org.xianwu.reception.domain.PublicityLine;

/** The published table of a quarter (国内公务接待公示表), as it was published; it names nobody. */
final class PublicitySheet implements Sheet {

  private final Reports reports;
  private final Directory directory;

  PublicitySheet(Reports reports, Directory directory) {
    this.reports = reports;
    this.directory = directory;
  }

  @Override
  public PrintedForm form() {
    return new PrintedForm(
        "reception.publicity",
        Label.of("国内公务接待公示表", "Table of receptions"),
        "forms/publicity.docx",
        "reception.publicity");
  }

  @Override
  public Map<String, Object> fill(long id) {
    Publicity table = reports.read(id);
    String phone = directory.unit(table.unitId()).map(Unit::dutyPhone).orElse("");
    return values(table, directory.unitName(table.unitId(), table.period().last()), phone);
  }

  @Override
  public Set<String> mandatory() {
    return Set.of("batches", "persons", "amount", "lines.party", "lines.amount");
  }

  @Override
  public Map<String, Object> sample() {
    return values(SampleVisit.publicity(), SampleVisit.OFFICE, "0571-2345678");
  }

  private static Map<String, Object> values(Publicity table, String unit, String phone) {
    List<PublicityLine> lines = table.lines();
    int persons = lines.stream().mapToInt(PublicityLine::persons).sum();
    return new Fields()
        .text("unit", unit)
        .text("year", Integer.toString(table.period().year()))
        .text("quarter", Integer.toString(table.period().number()))
        .text("period", Written.days(table.period().first(), table.period().last()))
        .text("batches", Integer.toString(lines.size()))
        .text("persons", Integer.toString(persons))
        .text("amount", Written.yuan(Publicity.total(lines)))
        .text("publishedOn", Written.day(table.publishedAt()))
        .flag("late", lines.stream().anyMatch(PublicityLine::late))
        .flag("corrected", table.version() > 1)
        .text("version", Integer.toString(table.version()))
        .text("reason", table.reason())
        .flag("reachable", !phone.isEmpty())
        .text("phone", phone)
        .rows(
            "lines",
            List.of("day", "party", "type", "persons", "places", "amount"),
            lines,
            PublicitySheet::cells)
        .values();
  }

  private static List<String> cells(PublicityLine line) {
    return List.of(
        line.day().toString() + (line.late() ? "＊" : ""),
        line.party(),
        line.type().label().zh(),
        Integer.toString(line.persons()),
        Written.orNone(line.places()),
        Written.yuan(line.amount()));
  }
}
