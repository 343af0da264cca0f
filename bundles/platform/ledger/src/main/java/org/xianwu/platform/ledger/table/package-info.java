/** Reading the rows of a ledger by SQL that is made from its definition alone. */
package org.xianwu.platform.ledger.table;
