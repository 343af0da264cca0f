/** Creations that are asked for twice happen once (Idempotency-Key). */
package org.xianwu.platform.web.replay;
