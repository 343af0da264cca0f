/** The one database of the suite: pools, transactions, node number and ids. */
package org.xianwu.platform.store;
