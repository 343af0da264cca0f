package org.xianwu.duty.domain;

import java.util.List;

/** One rule that a roster is checked against; each names its source. */
interface Rule {

  List<Finding> check(Plan plan);
}
