/** Rules of the house that a compiler does not check. */
package org.xianwu.itests.rules;
