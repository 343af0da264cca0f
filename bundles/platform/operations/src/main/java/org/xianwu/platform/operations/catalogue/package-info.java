/** Which functions are at hand as packages, and what a package must look like. */
package org.xianwu.platform.operations.catalogue;
