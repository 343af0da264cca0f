/**
 * Compares the product with the limit of the machine: bare Jetty and plain JDBC on the same rows.
 */
package org.xianwu.itests.benchmark;
