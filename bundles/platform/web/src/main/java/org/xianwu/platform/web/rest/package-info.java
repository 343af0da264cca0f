/** One JAX-RS server for each function. */
package org.xianwu.platform.web.rest;
