/** From a filled document to paper: PDF and OFD with the fonts of the county. */
package org.xianwu.platform.paperwork.print;
