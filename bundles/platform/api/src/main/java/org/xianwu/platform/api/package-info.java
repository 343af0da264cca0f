/** The contracts between the platform and the office functions. */
package org.xianwu.platform.api;
