/** Use cases: importing arrangements, local days, sending and reading notices. */
package org.xianwu.platform.workflow.app;
