/** Checking what a form or a sheet gives. */
package org.xianwu.platform.ledger.input;
