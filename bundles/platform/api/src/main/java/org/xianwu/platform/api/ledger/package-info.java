/** A ledger (台账) defined once, from which list, form, history, import and export follow. */
@org.osgi.annotation.versioning.Version("1.1.0")
package org.xianwu.platform.api.ledger;
