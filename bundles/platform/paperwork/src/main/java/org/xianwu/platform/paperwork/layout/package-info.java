/** Laying out a filled Word document as paged HTML, from which the PDF and the OFD are made. */
package org.xianwu.platform.paperwork.layout;
