package org.xianwu.platform.api.paperwork;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.xianwu.platform.api.access.Caller;

/** The printed forms of a function that has one {@link Sheet} for each. */
@ConsumerType
public abstract class PrintedSheets implements FormSource {

  private final List<Sheet> sheets;

  protected PrintedSheets(List<Sheet> sheets) {
    this.sheets = List.copyOf(sheets);
  }

  @Override
  public final List<PrintedForm> forms() {
    return sheets.stream().map(Sheet::form).toList();
  }

  @Override
  public final Map<String, Object> fill(String form, long recordId, Caller caller) {
    return sheet(form).fill(recordId);
  }

  @Override
  public final Map<String, Object> sample(String form) {
    return sheet(form).sample();
  }

  @Override
  public final Set<String> mandatory(String form) {
    return sheet(form).mandatory();
  }

  private Sheet sheet(String code) {
    return sheets.stream().filter(one -> one.form().code().equals(code)).findFirst().orElseThrow();
  }
}
