/** The function manager and the state of the product over REST. */
package org.xianwu.platform.operations.rest;
