/** The texts of all running bundles, and problems in words. */
package org.xianwu.platform.web.text;
