/** Approvals over REST: lists, one approval, its steps, chains, delegations. */
package org.xianwu.platform.approval.rest;
