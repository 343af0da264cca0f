/** What people do with letters and orders: who may, and what is kept in one transaction. */
package org.xianwu.reception.app;
