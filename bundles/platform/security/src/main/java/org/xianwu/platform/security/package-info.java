/** WS-Security for SOAP endpoints: user name tokens and X.509 signatures. */
package org.xianwu.platform.security;
