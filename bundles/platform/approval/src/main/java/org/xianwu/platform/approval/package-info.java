/** Leads cases of every function through the chains that the county has set. */
package org.xianwu.platform.approval;
