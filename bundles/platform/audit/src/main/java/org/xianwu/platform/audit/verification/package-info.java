/** Finds out whether the change log is whole and untouched. */
package org.xianwu.platform.audit.verification;
