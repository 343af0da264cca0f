package org.xianwu.platform.api.ledger;

import java.util.Objects;

/**
 * Permission codes of a ledger; an empty code means that nobody may through the generic forms.
 *
 * @param view also decides which rows are seen
 * @param export everything that leaves as a file is recorded
 * @param importing creating many at once
 */
public record Permissions(
    String view, String create, String edit, String export, String importing) {

  public Permissions {
    Objects.requireNonNull(view);
    Objects.requireNonNull(create);
    Objects.requireNonNull(edit);
    Objects.requireNonNull(export);
    Objects.requireNonNull(importing);
  }

  /** A ledger that is only looked at and exported through the generic forms. */
  public static Permissions readOnly(String view, String export) {
    return new Permissions(view, "", "", export, "");
  }
}
