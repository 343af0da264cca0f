/** What the county sets for its duty. */
package org.xianwu.duty.config;
