/** Swaps of duty over HTTP. */
package org.xianwu.duty.rest.swap;
