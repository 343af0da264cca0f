/** What the county sets for approvals. */
package org.xianwu.platform.approval.config;
