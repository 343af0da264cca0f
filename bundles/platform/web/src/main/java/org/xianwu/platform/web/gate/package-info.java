/** Lets requests through to what is there, and holds those whose bundle is being replaced. */
package org.xianwu.platform.web.gate;
