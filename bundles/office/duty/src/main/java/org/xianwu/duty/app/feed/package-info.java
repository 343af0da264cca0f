/** Giving out and revoking calendar feeds. */
package org.xianwu.duty.app.feed;
