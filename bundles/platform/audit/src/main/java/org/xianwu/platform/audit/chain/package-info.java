/** The proof: keys, authentication codes, lanes, seals and the witness file. */
package org.xianwu.platform.audit.chain;
