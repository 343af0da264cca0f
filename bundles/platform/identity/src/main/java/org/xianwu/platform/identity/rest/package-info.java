/** Signing in and the organisation over REST. */
package org.xianwu.platform.identity.rest;
