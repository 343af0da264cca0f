/** Tests that run inside the product's own Karaf. */
package org.xianwu.itests.container;
