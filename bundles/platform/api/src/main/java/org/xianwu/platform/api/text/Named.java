package org.xianwu.platform.api.text;

/** A value of a closed set that people know by a name. */
public interface Named extends Coded {

  Label label();
}
