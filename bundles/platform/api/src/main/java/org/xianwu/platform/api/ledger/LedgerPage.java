package org.xianwu.platform.api.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A page of a list.
 *
 * @param next cursor of the following page, null on the last
 * @param previous cursor of the page before, null on the first
 */
@Schema(description = "A page of a list")
public record LedgerPage(List<LedgerItem> items, String next, String previous) {}
