/**
 * Receives official guests after the rules: letter first, approval before, list and vouchers after.
 */
package org.xianwu.reception;
