/** What a file really is, and whether it may be kept. */
package org.xianwu.platform.paperwork.inspection;
