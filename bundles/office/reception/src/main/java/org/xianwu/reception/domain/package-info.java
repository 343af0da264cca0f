/** Letters, orders, and the rules of official reception. */
package org.xianwu.reception.domain;
