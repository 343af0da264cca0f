/** What browsers exchange with reception in JSON. */
package org.xianwu.reception.rest;
