/** What can be done with units, people, accounts and roles, and by whom. */
package org.xianwu.platform.identity.app;
