/** Printed sheets compared with pictures of how they should look. */
package org.xianwu.platform.testkit.golden;
