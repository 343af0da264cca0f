/** Who did what: the chained change log, its verification and its export. */
package org.xianwu.platform.audit;
