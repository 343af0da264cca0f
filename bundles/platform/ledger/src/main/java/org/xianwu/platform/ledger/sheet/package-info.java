/** Spreadsheets out and in, row by row. */
package org.xianwu.platform.ledger.sheet;
