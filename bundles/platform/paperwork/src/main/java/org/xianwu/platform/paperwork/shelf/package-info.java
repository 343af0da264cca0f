/** Where the contents of files are kept. */
package org.xianwu.platform.paperwork.shelf;
