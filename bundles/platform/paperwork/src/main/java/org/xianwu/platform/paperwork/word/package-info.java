/** Reading and writing the parts of a Word file. */
package org.xianwu.platform.paperwork.word;
