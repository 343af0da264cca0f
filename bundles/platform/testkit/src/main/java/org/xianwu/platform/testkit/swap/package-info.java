/** What a function's author uses to prove that a swap leaves nothing behind. */
package org.xianwu.platform.testkit.swap;
