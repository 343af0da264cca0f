package org.xianwu.reception.domain;

import java.util.List;

/** One rule that an order is held against; each names its source. */
interface Rule {

  List<Finding> check(Visit visit);
}
