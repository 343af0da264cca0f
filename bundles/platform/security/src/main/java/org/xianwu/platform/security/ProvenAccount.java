package org.xianwu.platform.security;

import java.security.Principal;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.WSHandlerConstants;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import org.xianwu.platform.api.web.SoapSecurity;

/** Leaves in the exchange which platform account a checked message belongs to. */
final class ProvenAccount extends AbstractPhaseInterceptor<SoapMessage> {

  private final int action;
  private final Function<WSSecurityEngineResult, Optional<String>> account;

  private ProvenAccount(int action, Function<WSSecurityEngineResult, Optional<String>> account) {
    super(Phase.PRE_INVOKE);
    this.action = action;
    this.account = account;
  }

  /** The name in the token. */
  static ProvenAccount byToken() {
    return new ProvenAccount(
        WSConstants.UT,
        result ->
            Optional.ofNullable((Principal) result.get(WSSecurityEngineResult.TAG_PRINCIPAL))
                .map(Principal::getName));
  }

  /** The name under which the certificate is trusted. */
  static ProvenAccount byCertificate(TrustedPlatforms platforms) {
    return new ProvenAccount(
        WSConstants.SIGN,
        result ->
            platforms.account(
                (X509Certificate) result.get(WSSecurityEngineResult.TAG_X509_CERTIFICATE)));
  }

  @Override
  public void handleMessage(SoapMessage message) {
    List<?> results = (List<?>) message.get(WSHandlerConstants.RECV_RESULTS);
    if (results == null) {
      return;
    }
    for (Object checked : results) {
      for (WSSecurityEngineResult result : ((WSHandlerResult) checked).getResults()) {
        if (Integer.valueOf(action).equals(result.get(WSSecurityEngineResult.TAG_ACTION))) {
          account
              .apply(result)
              .ifPresent(name -> message.getExchange().put(SoapSecurity.ACCOUNT, name));
        }
      }
    }
  }
}
