package org.xianwu.platform.audit.verification;

/** Told how far a verification has come. */
@FunctionalInterface
public interface Progress {

  Progress NONE = (rows, lanes, ofLanes) -> {};

  void at(long rows, int lanes, int ofLanes);
}
