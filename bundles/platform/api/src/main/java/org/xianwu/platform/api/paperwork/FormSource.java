package org.xianwu.platform.api.paperwork;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.text.Label;

/** The printed forms of a function; one service per function that prints. */
@ConsumerType
public interface FormSource {

  List<PrintedForm> forms();

  /**
   * A printed form.
   *
   * @param code {@code <function>.<form>}
   * @param template resource of the bundle, a .docx; the county may upload its own instead
   * @param ledger whose records fill it
   */
  record PrintedForm(String code, Label title, String template, String ledger) {}

  /**
   * What fills the form: texts, flags, images as PNG bytes, and lists of such maps for repeated
   * rows.
   *
   * @throws org.xianwu.platform.api.problem.Problem when the caller may not print the record
   */
  Map<String, Object> fill(String form, long recordId, Caller caller);

  /**
   * Invented data with every place filled, for trying a template. What it names are the places that
   * a template may have; its lists need one entry at least.
   */
  Map<String, Object> sample(String form);

  /**
   * Places without which the sheet would not be valid, for example the number and the signature; a
   * county's template without one of them is refused. As in the template: {@code guests.name} for a
   * field of a list.
   */
  default Set<String> mandatory(String form) {
    return Set.of();
  }
}
