/** The REST side of the audit trail. */
package org.xianwu.platform.audit.rest;
