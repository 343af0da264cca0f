/** What the operations bundle keeps in its schema. */
package org.xianwu.platform.operations.domain;
