/** Spot checks over REST. */
package org.xianwu.duty.rest.spotcheck;
