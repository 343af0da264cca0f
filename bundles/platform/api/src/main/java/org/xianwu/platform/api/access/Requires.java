package org.xianwu.platform.api.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that a REST method or SOAP operation needs. An endpoint without it, and without
 * {@link #SIGNED_IN} or {@link #ANYONE}, answers nobody.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Requires {

  /** Any account that is signed in. */
  String SIGNED_IN = "*";

  /** Also callers who are not signed in. */
  String ANYONE = "-";

  /** Permission codes of which one must be granted. */
  String[] value();
}
