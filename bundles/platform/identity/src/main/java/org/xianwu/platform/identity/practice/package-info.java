/** The fictitious county in which everything can be tried. */
package org.xianwu.platform.identity.practice;
