/** The ledgers of identity: units, departments, posts, people, accounts and roles. */
package org.xianwu.platform.identity.ledger;
