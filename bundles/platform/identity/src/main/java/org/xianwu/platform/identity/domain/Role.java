package org.xianwu.platform.identity.domain;

import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.access.Administrator;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;
import org.xianwu.platform.api.text.Label;

/** A role: permissions that go together. The three of the administrators are fixed. */
@Entity
@Table(name = "office_role", schema = "directory")
@Recorded("identity.role")
public class Role extends Entry {

  private String code;
  private String name;

  @Column(name = "name_en")
  private String nameInEnglish;

  private String purpose;
  private boolean fixed;

  @Column(name = "grant_version")
  private int grantVersion;

  protected Role() {}

  public Role(long id, String code, Label label) {
    super(id);
    this.code = Objects.requireNonNull(code);
    this.name = label.zh();
    this.nameInEnglish = label.en();
    this.fixed = Administrator.ofRole(code).isPresent();
  }

  public String code() {
    return code;
  }

  public Label label() {
    return Label.of(name, nameInEnglish);
  }

  /** What it is for, empty when nothing was said. */
  public String purpose() {
    return purpose == null ? "" : purpose;
  }

  /** Whether it belongs to an administrator and cannot be changed. */
  public boolean fixed() {
    return fixed;
  }

  /** Gives the role a new version, for its grants are rows of their own. */
  public void grantsChanged() {
    grantVersion++;
  }

  public void describe(Label label, String forWhat) {
    name = label.zh();
    nameInEnglish = label.en();
    purpose = forWhat.isEmpty() ? null : forWhat;
  }
}
