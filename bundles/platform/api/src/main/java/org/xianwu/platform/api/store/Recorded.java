package org.xianwu.platform.api.store;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the ledger under which the change log records an {@link Entry}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Recorded {

  /** {@code <function>.<ledger>}, for example {@code duty.shift}. */
  String value();
}
