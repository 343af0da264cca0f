package org.xianwu.platform.api.identity;

/**
 * A unit (单位) under the name it bore on the day it was asked for.
 *
 * @param parentId the unit it belongs to (隶属), 0 for the county itself
 * @param type code of the unit type, for example {@code town}, {@code department}, {@code office}
 * @param dutyPhone landline of its duty room, empty when unknown
 */
public record Unit(
    long id,
    String code,
    String name,
    String shortName,
    String type,
    long parentId,
    String dutyPhone,
    int sequence,
    boolean active) {}
