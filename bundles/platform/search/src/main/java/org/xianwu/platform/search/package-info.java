/** Finding records by any part of their text, through an index fed from the change log. */
package org.xianwu.platform.search;
