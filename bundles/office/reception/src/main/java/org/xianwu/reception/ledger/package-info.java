/** The ledgers of reception: letters and orders, each described once. */
package org.xianwu.reception.ledger;
