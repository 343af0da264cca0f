/** What an operator may set. */
package org.xianwu.platform.operations.config;
