package org.xianwu.duty.app.swap;

/**
 * A swap as a form gives it.
 *
 * @param shiftId 0 while none is chosen
 * @param toId who is asked, 0 while nobody is named
 * @param reason may be empty while it is written
 */
public record SwapInput(long shiftId, long toId, String reason) {}
