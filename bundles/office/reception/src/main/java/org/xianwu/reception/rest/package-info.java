/** What browsers and platforms exchange with reception in JSON. */
package org.xianwu.reception.rest;
