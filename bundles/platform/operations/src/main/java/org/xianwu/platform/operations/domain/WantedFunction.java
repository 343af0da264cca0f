package org.xianwu.platform.operations.domain;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/**
 * A function that the system administrator wants installed. The runtime forgets what was installed
 * when the product is upgraded; this row does not.
 */
@Entity
@Table(schema = "operations", name = "wanted_function")
@Recorded("operations.function")
public class WantedFunction extends Entry {

  /** It shall run. */
  public static final String RUNNING = "running";

  /** It is installed and shall not run. */
  public static final String STOPPED = "stopped";

  /** It was removed; its data stays. */
  public static final String REMOVED = "removed";

  @Column(name = "function_code", nullable = false, length = 40)
  private String function;

  @Column(name = "function_version", nullable = false, length = 60)
  private String version;

  @Column(name = "state", nullable = false, length = 16)
  private String state;

  protected WantedFunction() {}

  public WantedFunction(long id, String function) {
    super(id);
    this.function = function;
  }

  public void want(String newVersion, String newState) {
    version = newVersion;
    state = newState;
  }

  public String function() {
    return function;
  }

  public String version() {
    return version;
  }

  public String state() {
    return state;
  }
}
