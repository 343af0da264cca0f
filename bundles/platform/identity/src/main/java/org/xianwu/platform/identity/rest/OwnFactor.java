package org.xianwu.platform.identity.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * The second factor of an account as its holder sees it.
 *
 * @param boundAt null when there is none
 * @param required whether the county asks the holder for one, so that it can be changed but not
 *     removed
 * @param dueAt until when one must be bound; null when none is outstanding
 */
@Schema(description = "The second factor of an account as its holder sees it")
public record OwnFactor(
    boolean bound, Instant boundAt, int recoveryCodesLeft, boolean required, Instant dueAt) {

  /**
   * Asks for something to scan.
   *
   * @param password when there is no second factor yet
   * @param code of the present one, when it is to be changed
   */
  @Schema(name = "FactorOfferRequest")
  public record OfferRequest(String password, String code) {}

  /**
   * Something to scan; shown this once.
   *
   * @param secret for apps that scan nothing, in groups of four
   * @param picture QR code as SVG
   */
  @Schema(name = "FactorOffer")
  public record Offer(String secret, String picture) {}

  /** A code of the authenticator, or a recovery code where one counts. */
  @Schema(name = "FactorCode")
  public record Code(String code) {}

  /** Codes for the day on which the authenticator is lost; shown this once. */
  @Schema(name = "RecoveryCodes")
  public record RecoveryCodes(List<String> recoveryCodes) {}
}
