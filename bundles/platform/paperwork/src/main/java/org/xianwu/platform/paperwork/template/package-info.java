/** Filling the county's own Word templates with the data of a record. */
package org.xianwu.platform.paperwork.template;
