/** The ledger of local days off. */
package org.xianwu.platform.workflow.ledger;
