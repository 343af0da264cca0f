/** The calendar over REST. */
package org.xianwu.platform.workflow.rest;
