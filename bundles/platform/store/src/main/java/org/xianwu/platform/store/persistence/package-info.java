/** Persistence units of the bundles: entities, transactions and the record of every change. */
package org.xianwu.platform.store.persistence;
