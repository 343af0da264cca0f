/** Writing OFD (GB/T 33190-2016) from a PDF of our own making: real text, embedded subset fonts. */
package org.xianwu.platform.paperwork.ofd;
