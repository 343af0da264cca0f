/** Papers to be searched in tests. */
package org.xianwu.platform.search.domain;
