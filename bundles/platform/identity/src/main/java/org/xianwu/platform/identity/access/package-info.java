/** Signing in, sessions, and what an account may do. */
package org.xianwu.platform.identity.access;
