package org.xianwu.platform.security;

import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.apache.wss4j.common.ext.WSPasswordCallback;

/** Opens the suite's own key. */
record OwnKey(String password) implements CallbackHandler {

  @Override
  public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
    for (Callback callback : callbacks) {
      if (!(callback instanceof WSPasswordCallback asked)) {
        throw new UnsupportedCallbackException(callback);
      }
      asked.setPassword(password);
    }
  }

  @Override
  public String toString() {
    return "OwnKey";
  }
}
