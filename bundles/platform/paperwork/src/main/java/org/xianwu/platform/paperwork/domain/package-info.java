/** Numbers as they are kept. */
package org.xianwu.platform.paperwork.domain;
