/** The register of numbers. */
package org.xianwu.platform.paperwork.ledger;
