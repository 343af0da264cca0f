/** The life of every ledger: lists, forms, history, and what is shown to whom. */
package org.xianwu.platform.ledger;
