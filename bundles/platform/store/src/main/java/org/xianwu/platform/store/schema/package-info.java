/** Schemas of the bundles and their migrations. */
package org.xianwu.platform.store.schema;
