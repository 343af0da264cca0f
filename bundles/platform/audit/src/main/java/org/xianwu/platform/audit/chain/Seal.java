package org.xianwu.platform.audit.chain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Heads of lanes at one moment, chained to the seal before.
 *
 * @param number 1, 2, 3 … within the node
 * @param heads those that moved since the last seal, or that are opened or closed by it
 */
public record Seal(int node, long number, Kind kind, Instant at, List<Head> heads) {

  /** What a seal says about its lanes. */
  public enum Kind {
    /** They exist from now on; no row precedes this. */
    OPEN,
    /** They have come that far. */
    SEAL,
    /** They belong to a process that ended; nothing follows. */
    CLOSE;

    /** As stored. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public Seal {
    heads = List.copyOf(heads);
  }

  /** The code of this seal behind the one before. */
  public byte[] mac(Sm3Mac mac, byte[] previous) {
    mac.bytes(previous);
    mac.number(node);
    mac.number(number);
    mac.text(kind.code());
    mac.number(at.toEpochMilli());
    mac.text(Head.format(heads));
    return mac.result();
  }
}
