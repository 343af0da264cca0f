/** One JAX-WS endpoint for each SOAP contract, closed while its security is away. */
package org.xianwu.platform.web.soap;
