package org.xianwu.platform.audit.chain;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret without which no row and no seal can be forged. It lies outside the database; the
 * auditor keeps a copy.
 */
public final class ChainKey {

  private static final int LENGTH = 32;

  private final byte[] secret;

  private ChainKey(byte[] secret) {
    this.secret = secret.clone();
  }

  /** A key from its 64 hexadecimal digits. */
  public static ChainKey of(String hex) {
    return new ChainKey(HexFormat.of().parseHex(hex.trim()));
  }

  /** The key in the folder, made on first use and readable by the owner only. */
  public static ChainKey in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("change-log.key");
    if (!Files.exists(file)) {
      create(folder, file);
    }
    return of(Files.readString(file));
  }

  private static void create(Path folder, Path file) throws IOException {
    byte[] secret = new byte[LENGTH];
    new SecureRandom().nextBytes(secret);
    Path whole = Files.createTempFile(folder, "change-log", ".new", ownerOnly(folder));
    Files.writeString(whole, HexFormat.of().formatHex(secret) + "\n");
    try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    try {
      Files.move(whole, file);
    } catch (FileAlreadyExistsException e) {
      Files.delete(whole);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) {
    boolean posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Computes codes of rows; not for several threads at once. */
  public Sm3Mac rows() {
    return new Sm3Mac(secret);
  }

  /** Computes codes of seals, under a secret of their own. */
  public Sm3Mac seals() {
    return derived("seal");
  }

  /** The code of an export's manifest, under a secret of its own. */
  public byte[] manifest(String text) {
    Sm3Mac mac = derived("export");
    mac.text(text);
    return mac.result();
  }

  private Sm3Mac derived(String purpose) {
    Sm3Mac derivation = new Sm3Mac(secret);
    derivation.text(purpose);
    return new Sm3Mac(derivation.result());
  }
}
