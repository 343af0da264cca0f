package org.xianwu.platform.approval.machine;

/**
 * A way straight back: once the stage has decided, the case jumps to the one who had returned it.
 *
 * @param after key of the stage that decides first; {@link Approval#APPLICANT} for the applicant
 * @param to key of the stage that returned the case
 */
public record Detour(int after, int to) {}
