/** A period of the trail as a file that can be verified without the suite. */
package org.xianwu.platform.audit.export;
