/** What is done with approvals, who may do it, and who hears of it. */
package org.xianwu.platform.approval.app;
