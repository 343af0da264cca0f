/** What a column takes, and how a value is read, masked and shown. */
package org.xianwu.platform.ledger.value;
