package org.xianwu.platform.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  private final PasswordHashes hashes = new PasswordHashes(1000);

  @Test
  void hashesTheSamePasswordDifferentlyEachTime() {
    String hash = hashes.hash("Stone-Bridge-7");

    assertThat(hash).startsWith("sm3$1000$").isNotEqualTo(hashes.hash("Stone-Bridge-7"));
    assertThat(hashes.matches("Stone-Bridge-7", hash)).isTrue();
    assertThat(hashes.matches("Stone-Bridge-8", hash)).isFalse();
  }

  @Test
  void takesThePasswordFromEveryKeyboard() {
    assertThat(hashes.matches("Ａa１-5678", hashes.hash("Aa1-5678"))).isTrue();
  }

  @Test
  void neverMatchesWhoHasNoPassword() {
    assertThat(hashes.matches("", null)).isFalse();
    assertThat(hashes.matches("Stone-Bridge-7", null)).isFalse();
    assertThat(hashes.matches("Stone-Bridge-7", "plain")).isFalse();
  }

  @Test
  void knowsAHashThatShouldBeStronger() {
    String hash = hashes.hash("Stone-Bridge-7");

    assertThat(hashes.weak(hash)).isFalse();
    assertThat(new PasswordHashes(2000).weak(hash)).isTrue();
    assertThat(new PasswordHashes(2000).matches("Stone-Bridge-7", hash)).isTrue();
  }

  @Test
  void makesPasswordsThatMeetTheRules() {
    for (int i = 0; i < 200; i++) {
      assertThat(Tokens.password()).hasSize(19).matches(".*[a-z].*").matches(".*[A-Z].*");
    }
  }

  @Test
  void opensASecretWithTheKeyInTheFileOnly(@TempDir Path folder, @TempDir Path other)
      throws IOException {
    SecretBox box = SecretBox.in(new DataFolder(folder));
    String sealed = box.seal("青梧市的密钥");

    assertThat(sealed).isNotEqualTo(box.seal("青梧市的密钥"));
    assertThat(SecretBox.in(new DataFolder(folder)).open(sealed)).isEqualTo("青梧市的密钥");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("keys/identity.key"))))
        .isEqualTo("rw-------");
    assertThatIllegalStateException()
        .isThrownBy(() -> SecretBox.in(new DataFolder(other)).open(sealed));
  }

  @Test
  void noticesAForgedSecret(@TempDir Path folder) {
    SecretBox box = SecretBox.in(new DataFolder(folder));
    byte[] sealed = Base64.getDecoder().decode(box.seal("secret"));
    sealed[sealed.length - 1] ^= 1;

    assertThatIllegalStateException()
        .isThrownBy(() -> box.open(Base64.getEncoder().encodeToString(sealed)));
  }
}
