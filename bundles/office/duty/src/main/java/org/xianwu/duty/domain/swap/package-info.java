/** Swaps of duty (调班): somebody serves in another's place, with consent and approval. */
package org.xianwu.duty.domain.swap;
