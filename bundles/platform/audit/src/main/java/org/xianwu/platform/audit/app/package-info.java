/** What the audit administrator does: look, verify, export. */
package org.xianwu.platform.audit.app;
