/** Units, people, accounts and roles, and the rules that keep the three administrators apart. */
package org.xianwu.platform.identity.domain;
