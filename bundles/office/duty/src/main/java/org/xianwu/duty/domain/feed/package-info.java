/** A person's own calendar as other programs read it (日历订阅). */
package org.xianwu.duty.domain.feed;
