/** Paperwork over REST. */
package org.xianwu.platform.paperwork.rest;
