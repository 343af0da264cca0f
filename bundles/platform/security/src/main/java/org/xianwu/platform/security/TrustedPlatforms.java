package org.xianwu.platform.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The certificates of the platforms; the alias of each is the account that it stands for. */
final class TrustedPlatforms {

  private final Map<Certificate, String> accounts = new HashMap<>();

  TrustedPlatforms(Path file, char[] password) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password);
    }
    for (String alias : Collections.list(store.aliases())) {
      accounts.put(store.getCertificate(alias), alias);
    }
  }

  /** Only the very certificate counts: another key under the same name is a stranger. */
  Optional<String> account(X509Certificate certificate) {
    return Optional.ofNullable(accounts.get(certificate));
  }
}
