/** Numbers, attachments and printed forms. */
package org.xianwu.platform.paperwork;
