package org.xianwu.platform.paperwork.inspection;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Counts what the packed streams of a PDF unpack to, before anything of it is held in memory.
 *
 * <p>Looks for the word that begins a stream instead of reading the file as a PDF: reading it is
 * what a bomb waits for. Pictures are left out, for text is read without unpacking them.
 */
final class PackedStreams {

  private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.US_ASCII);

  /** A page, a font, a table of objects; the largest Chinese fonts have 30 MB. */
  private static final long MOST_OF_ONE = 48L << 20;

  /** A stream inside a stream; its beginning is enough to see that it grows without end. */
  private static final int MOST_INNER = 1 << 20;

  private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image");
  private static final int DICTIONARY = 2_048;
  private static final int LAYERS = 3;

  private final ByteBuffer pdf;
  private final Unpacked unpacked;

  private PackedStreams(ByteBuffer pdf, Unpacked unpacked) {
    this.pdf = pdf;
    this.unpacked = unpacked;
  }

  /** Refuses a bomb. */
  static void count(ByteBuffer pdf, Unpacked unpacked) {
    new PackedStreams(pdf, unpacked).countAll();
  }

  private void countAll() {
    int at = 0;
    while (at < pdf.limit() - BEGIN.length - 2) {
      if (!beginsAt(at)) {
        at++;
        continue;
      }
      int begin = at + BEGIN.length + lineEnd(at + BEGIN.length);
      at = begin;
      if (!picture(begin)) {
        at += (int) inflated(pdf.slice(begin, pdf.limit() - begin), LAYERS);
      }
    }
  }

  private boolean beginsAt(int at) {
    for (int byteAt = 0; byteAt < BEGIN.length; byteAt++) {
      if (pdf.get(at + byteAt) != BEGIN[byteAt]) {
        return false;
      }
    }
    return true;
  }

  private int lineEnd(int at) {
    boolean carriage = pdf.get(at) == '\r';
    if (carriage && pdf.get(at + 1) == '\n') {
      return 2;
    }
    return carriage || pdf.get(at) == '\n' ? 1 : 0;
  }

  /** By its dictionary; a table of objects is read whole, whatever it says it is. */
  private boolean picture(int begin) {
    byte[] before = new byte[Math.min(begin, DICTIONARY)];
    pdf.get(begin - before.length, before);
    String text = new String(before, StandardCharsets.ISO_8859_1);
    String dictionary = text.substring(Math.max(0, text.lastIndexOf(" obj")));
    return PICTURE.matcher(dictionary).find()
        && !dictionary.contains("/ObjStm")
        && !dictionary.contains("/XRef");
  }

  /** Unpacks and forgets; gives how many packed bytes there were, 0 when it is packed otherwise. */
  private long inflated(ByteBuffer packed, int layers) {
    if (!zlib(packed)) {
      return 0;
    }
    Inflater inflater = new Inflater();
    byte[] out = new byte[1 << 14];
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    long all = 0;
    try {
      inflater.setInput(packed);
      for (int got = inflater.inflate(out); got > 0; got = inflater.inflate(out)) {
        all += got;
        if (all > MOST_OF_ONE) {
          throw unpacked.bomb();
        }
        if (inner.size() < MOST_INNER) {
          inner.write(out, 0, got);
        }
      }
      if (layers > 1) {
        inflated(ByteBuffer.wrap(inner.toByteArray()), layers - 1);
      }
      return inflater.getBytesRead();
    } catch (DataFormatException noStream) {
      return 0; // the word stood in the text: nothing that could go off
    } finally {
      inflater.end();
    }
  }

  private static boolean zlib(ByteBuffer packed) {
    if (packed.remaining() < 2) {
      return false;
    }
    int first = packed.get(packed.position()) & 0xff;
    int second = packed.get(packed.position() + 1) & 0xff;
    return (first & 0x0f) == Deflater.DEFLATED && ((first << 8) | second) % 31 == 0;
  }
}
