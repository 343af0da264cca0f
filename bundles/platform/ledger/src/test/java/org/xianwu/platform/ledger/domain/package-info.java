/** A ledger with a column of every type, for tests. */
package org.xianwu.platform.ledger.domain;
