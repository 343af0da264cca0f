/** Approvals as they are kept: cases on their way, chains, delegations. */
package org.xianwu.platform.approval.domain;
