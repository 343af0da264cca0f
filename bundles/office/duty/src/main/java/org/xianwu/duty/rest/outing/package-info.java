/** Outings over HTTP. */
package org.xianwu.duty.rest.outing;
