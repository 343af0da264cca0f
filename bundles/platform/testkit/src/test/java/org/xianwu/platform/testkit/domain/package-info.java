/** Entities on which the store is tried out. */
package org.xianwu.platform.testkit.domain;
