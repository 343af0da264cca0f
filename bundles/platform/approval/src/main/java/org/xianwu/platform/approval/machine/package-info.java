/**
 * Approvals as a state machine without surroundings: from every state a task is open, or it is
 * over.
 */
package org.xianwu.platform.approval.machine;
