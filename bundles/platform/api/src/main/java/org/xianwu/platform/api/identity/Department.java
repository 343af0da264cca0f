package org.xianwu.platform.api.identity;

/**
 * A section (科室、股室) of a unit.
 *
 * @param headId person who heads it, 0 when vacant
 */
public record Department(long id, long unitId, String name, long headId, int sequence) {}
