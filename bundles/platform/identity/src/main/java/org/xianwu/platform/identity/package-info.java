/** Who is who in the county: units, people, accounts, roles, and signing in. */
package org.xianwu.platform.identity;
