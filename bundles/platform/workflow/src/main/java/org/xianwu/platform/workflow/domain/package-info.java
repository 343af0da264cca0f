/** What the workflow bundle keeps in its schema. */
package org.xianwu.platform.workflow.domain;
