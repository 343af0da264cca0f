/** Asking for, answering and deciding swaps of duty (调班). */
package org.xianwu.duty.app.swap;
