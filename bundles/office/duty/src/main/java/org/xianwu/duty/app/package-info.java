/** What people do with rosters and the duty log: who may, and what is kept in one transaction. */
package org.xianwu.duty.app;
