/** Real parts and small fakes with which a test runs use cases without a container. */
package org.xianwu.platform.testkit;
