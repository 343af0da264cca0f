/** Calendar feeds over HTTP. */
package org.xianwu.duty.rest.feed;
