/** Outings of leaders (领导干部外出请示报告): rules, states, suspicions. */
package org.xianwu.duty.domain.outing;
