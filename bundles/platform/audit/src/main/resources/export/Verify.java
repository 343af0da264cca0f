import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Verifies an exported period of the audit trail: {@code java Verify.java <key file>}. */
public final class Verify {

  private static final List<String> FINDINGS = new ArrayList<>();

  public static void main(String[] arguments) throws IOException {
    Path key = Path.of(arguments.length > 0 ? arguments[0] : "change-log.key");
    byte[] secret = HexFormat.of().parseHex(Files.readString(key).trim());
    Map<String, byte[]> codes = entries(secret);
    int seals = seals(secret, codes);
    manifest(secret);
    FINDINGS.forEach(System.out::println);
    System.out.println(
        FINDINGS.isEmpty()
            ? "完好 intact: " + codes.size() + " 条记录 rows, " + seals + " 个封印 seals"
            : "不完好 DAMAGED: " + FINDINGS.size());
    System.exit(FINDINGS.isEmpty() ? 0 : 1);
  }

  /** Code by {@code lane:sequence}. */
  private static Map<String, byte[]> entries(byte[] secret) throws IOException {
    Map<String, byte[]> last = new HashMap<>();
    Map<String, Long> sequences = new HashMap<>();
    for (String[] start : lines("starts.tsv")) {
      sequences.put(start[0], Long.parseLong(start[1]));
      last.put(start[0], HexFormat.of().parseHex(start[2]));
    }
    Map<String, byte[]> codes = new HashMap<>();
    for (String[] row : lines("entries.tsv")) {
      String lane = row[0];
      long sequence = Long.parseLong(row[1]);
      long expected = sequences.getOrDefault(lane, 0L) + 1;
      byte[] code = HexFormat.of().parseHex(row[13]);
      if (sequence < expected) {
        found("记录重复或错位 row repeated or out of order", lane + ":" + sequence);
        continue;
      }
      if (sequence > expected) {
        found("缺失记录 rows missing", lane + ":" + expected + ".." + (sequence - 1));
      } else if (!Arrays.equals(code, code(secret, last.get(lane), row))) {
        found("记录被改动 row changed", lane + ":" + sequence);
      }
      codes.put(lane + ":" + sequence, code);
      sequences.put(lane, sequence);
      last.put(lane, code);
    }
    return codes;
  }

  private static byte[] code(byte[] secret, byte[] previous, String[] row) {
    byte[] hash =
        row[12].isEmpty()
            ? Sm3.hash(row[11].getBytes(StandardCharsets.UTF_8))
            : HexFormat.of().parseHex(row[12]);
    Fields fields = new Fields();
    fields.bytes(previous == null ? new byte[32] : previous);
    fields.number(Long.parseLong(row[0]));
    fields.number(Long.parseLong(row[1]));
    fields.number(Instant.parse(row[2]).toEpochMilli());
    fields.number(Long.parseLong(row[3]));
    fields.text(row[4]);
    fields.text(row[5]);
    fields.text(row[6]);
    fields.number(Long.parseLong(row[7]));
    fields.number(Long.parseLong(row[8]));
    fields.text(row[9]);
    fields.text(row[10]);
    fields.bytes(hash);
    return Sm3.hmac(secret, fields.all());
  }

  private static int seals(byte[] secret, Map<String, byte[]> codes) throws IOException {
    Fields name = new Fields();
    name.text("seal");
    byte[] key = Sm3.hmac(secret, name.all());
    Map<String, byte[]> last = new HashMap<>();
    Map<String, Long> numbers = new HashMap<>();
    int count = 0;
    for (String[] seal : lines("seals.tsv")) {
      count++;
      String node = seal[0];
      long number = Long.parseLong(seal[1]);
      byte[] code = HexFormat.of().parseHex(seal[5]);
      Long before = numbers.put(node, number);
      byte[] previous = number == 1 ? new byte[32] : last.get(node);
      last.put(node, code);
      if (before != null && number != before + 1) {
        found("缺失封印 seals missing", node + ":" + (before + 1) + ".." + (number - 1));
      } else if (previous != null && !Arrays.equals(code, sealCode(key, previous, seal))) {
        found("封印被改动 seal changed", node + ":" + number);
      }
      for (String head : seal[4].split(";")) {
        String[] parts = head.split(":");
        if (parts.length == 3) {
          byte[] row = codes.get(parts[0] + ":" + parts[1]);
          if (row == null && Long.parseLong(parts[1]) > 0) {
            found("缺失已封印的记录 sealed row missing", parts[0] + ":" + parts[1]);
          } else if (row != null && !Arrays.equals(row, HexFormat.of().parseHex(parts[2]))) {
            found("记录与封印不符 row contradicts seal", parts[0] + ":" + parts[1]);
          }
        }
      }
    }
    return count;
  }

  private static byte[] sealCode(byte[] key, byte[] previous, String[] seal) {
    Fields fields = new Fields();
    fields.bytes(previous);
    fields.number(Long.parseLong(seal[0]));
    fields.number(Long.parseLong(seal[1]));
    fields.text(seal[2]);
    fields.number(Instant.parse(seal[3]).toEpochMilli());
    fields.text(seal[4]);
    return Sm3.hmac(key, fields.all());
  }

  /** Hashes of the files and, in the last line, the code of the lines before it. */
  private static void manifest(byte[] secret) throws IOException {
    Fields name = new Fields();
    name.text("export");
    String text = Files.readString(Path.of("manifest.tsv"));
    int end = Math.max(0, text.lastIndexOf("code\t"));
    Fields fields = new Fields();
    fields.text(text.substring(0, end));
    String code = HexFormat.of().formatHex(Sm3.hmac(Sm3.hmac(secret, name.all()), fields.all()));
    if (!text.substring(end).equals("code\t" + code + "\n")) {
      found("清单被改动 manifest changed", "manifest.tsv");
      return;
    }
    for (String line : text.substring(0, end).split("\n")) {
      String[] file = line.split("\t");
      if (file[0].equals("file")) {
        byte[] hash = Sm3.hash(Files.readAllBytes(Path.of(file[1])));
        if (!HexFormat.of().formatHex(hash).equals(file[2])) {
          found("文件不是导出时的样子 file is not as exported", file[1]);
        }
      }
    }
  }

  private static void found(String what, String where) {
    FINDINGS.add(what + " " + where);
  }

  /** Lines without the heading, as unescaped fields. */
  private static List<String[]> lines(String file) throws IOException {
    List<String[]> lines = new ArrayList<>();
    for (String line : Files.readString(Path.of(file)).split("\n")) {
      String[] fields = line.split("\t", -1);
      for (int i = 0; i < fields.length; i++) {
        fields[i] = unescape(fields[i]);
      }
      lines.add(fields);
    }
    return lines.subList(1, lines.size());
  }

  private static String unescape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        char escaped = text.charAt(i);
        out.append(escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Numbers of eight bytes and texts behind their length. */
  private static final class Fields {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void number(long value) {
      for (int shift = 56; shift >= 0; shift -= 8) {
        out.write((int) (value >>> shift));
      }
    }

    void text(String value) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      number(bytes.length);
      bytes(bytes);
    }

    void bytes(byte[] value) {
      out.writeBytes(value);
    }

    byte[] all() {
      return out.toByteArray();
    }
  }

  /** SM3 as in GB/T 32905-2016, so that nothing but the JDK is needed. */
  private static final class Sm3 {

    private static final int BLOCK = 64;
    private static final int[] START = {
      0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e
    };

    static byte[] hmac(byte[] key, byte[] message) {
      byte[] whole = Arrays.copyOf(key.length > BLOCK ? hash(key) : key, BLOCK);
      byte[] inner = new byte[BLOCK + message.length];
      byte[] outer = new byte[BLOCK + 32];
      for (int i = 0; i < BLOCK; i++) {
        inner[i] = (byte) (whole[i] ^ 0x36);
        outer[i] = (byte) (whole[i] ^ 0x5c);
      }
      System.arraycopy(message, 0, inner, BLOCK, message.length);
      System.arraycopy(hash(inner), 0, outer, BLOCK, 32);
      return hash(outer);
    }

    static byte[] hash(byte[] message) {
      int length = (message.length + 9 + BLOCK - 1) / BLOCK * BLOCK;
      byte[] padded = Arrays.copyOf(message, length);
      padded[message.length] = (byte) 0x80;
      long bits = message.length * 8L;
      for (int i = 0; i < 8; i++) {
        padded[length - 1 - i] = (byte) (bits >>> 8 * i);
      }
      int[] state = START.clone();
      for (int offset = 0; offset < length; offset += BLOCK) {
        compress(state, padded, offset);
      }
      byte[] out = new byte[32];
      for (int i = 0; i < out.length; i++) {
        out[i] = (byte) (state[i / 4] >>> 24 - i % 4 * 8);
      }
      return out;
    }

    private static void compress(int[] state, byte[] block, int offset) {
      int[] w = new int[68];
      for (int i = 0; i < 16; i++) {
        for (int b = 0; b < 4; b++) {
          w[i] = w[i] << 8 | block[offset + i * 4 + b] & 0xff;
        }
      }
      for (int i = 16; i < 68; i++) {
        int mixed = w[i - 16] ^ w[i - 9] ^ Integer.rotateLeft(w[i - 3], 15);
        w[i] = p1(mixed) ^ Integer.rotateLeft(w[i - 13], 7) ^ w[i - 6];
      }
      int[] v = state.clone();
      for (int i = 0; i < 64; i++) {
        int constant = i < 16 ? 0x79cc4519 : 0x7a879d8a;
        int rotated = Integer.rotateLeft(v[0], 12);
        int s1 = Integer.rotateLeft(rotated + v[4] + Integer.rotateLeft(constant, i), 7);
        int s2 = s1 ^ rotated;
        int f = i < 16 ? v[0] ^ v[1] ^ v[2] : v[0] & v[1] | v[0] & v[2] | v[1] & v[2];
        int g = i < 16 ? v[4] ^ v[5] ^ v[6] : v[4] & v[5] | ~v[4] & v[6];
        int t1 = f + v[3] + s2 + (w[i] ^ w[i + 4]);
        int t2 = g + v[7] + s1 + w[i];
        v =
            new int[] {
              t1, v[0], Integer.rotateLeft(v[1], 9), v[2],
              t2 ^ Integer.rotateLeft(t2, 9) ^ Integer.rotateLeft(t2, 17),
              v[4], Integer.rotateLeft(v[5], 19), v[6]
            };
      }
      for (int i = 0; i < 8; i++) {
        state[i] ^= v[i];
      }
    }

    private static int p1(int x) {
      return x ^ Integer.rotateLeft(x, 15) ^ Integer.rotateLeft(x, 23);
    }
  }
}
