/** What the county sets for its receptions. */
package org.xianwu.reception.config;
