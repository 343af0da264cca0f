package org.xianwu.platform.audit.chain;

import java.time.Instant;
import org.xianwu.platform.api.audit.Change;

/**
 * What a row of the change log says, before it has a place in a lane.
 *
 * @param at in milliseconds
 * @param actorId 0 for the suite itself and for platforms
 */
public record Row(Instant at, long actorId, String actor, String address, Change change) {

  /** The code of this row behind the given head. */
  public byte[] mac(Sm3Mac mac, Head before) {
    byte[] differences = Sm3Mac.hash(change.differences());
    return mac(mac, before.mac(), before.lane(), before.sequence() + 1, differences);
  }

  /**
   * The code of this row at the given place.
   *
   * @param differences hash of the differences, so that they can be erased and the chain holds
   */
  public byte[] mac(Sm3Mac mac, byte[] previous, long lane, long sequence, byte[] differences) {
    mac.bytes(previous);
    mac.number(lane);
    mac.number(sequence);
    mac.number(at.toEpochMilli());
    mac.number(actorId);
    mac.text(actor);
    mac.text(address);
    mac.text(change.ledger());
    mac.number(change.recordId());
    mac.number(change.rev());
    mac.text(change.action());
    mac.text(change.reason());
    mac.bytes(differences);
    return mac.result();
  }
}
