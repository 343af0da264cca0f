package org.xianwu.platform.security;

import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.xianwu.platform.api.access.Authentication;

/** Gives the secret that a digest is compared with; an unknown account has none and is refused. */
record PlatformSecrets(Authentication accounts) implements CallbackHandler {

  @Override
  public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
    for (Callback callback : callbacks) {
      if (!(callback instanceof WSPasswordCallback asked)) {
        throw new UnsupportedCallbackException(callback);
      }
      accounts.platformSecret(asked.getIdentifier()).ifPresent(asked::setPassword);
    }
  }
}
