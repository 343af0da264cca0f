package org.xianwu.platform.paperwork.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.paperwork.inspection.Inspection.Found;

class InspectionTest {

  @TempDir private Path folder;

  private final Inspection inspection = new Inspection(VirusScanner.NONE);

  @Test
  void aFileIsWhatItsContentSays() throws IOException {
    assertThat(look("函.docx", Made.docx("关于考察的函")))
        .isEqualTo(new Found(FileType.DOCX, false, true));
    assertThat(look("letter.pdf", Made.pdf("letter", "t", false)).type()).isEqualTo(FileType.PDF);
    assertThat(look("扫描.JPG", Made.picture("jpg")))
        .isEqualTo(new Found(FileType.JPEG, false, false));
    assertThat(look("扫描.png", Made.picture("png")).type()).isEqualTo(FileType.PNG);
    assertThat(look("记录.txt", "电话记录".getBytes(Charset.forName("GB18030"))).read()).isTrue();
    assertRefused("paperwork.file-disguised", "发票.pdf", Made.docx("发票"));
    assertRefused("paperwork.file-type", "a.docx", Made.zip(Map.of("a.exe", new byte[] {77, 90})));
    assertRefused("paperwork.file-type", "a.txt", new byte[] {1, 2, 0, 4, 5, 6, 7, 8, 9});
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "密级：机密★1年",
        "绝|密|★|长期",
        "秘　密☆",
        "秘密 ＊",
        "机\u200B密★",
        "秘密",
        "机　密",
        "秘密五年",
        "机密级文件，注意保存"
      })
  void aMarkIsFoundHoweverItIsWritten(String paragraph) throws IOException {
    assertThat(look("函.docx", Made.docx("", paragraph, "正文")).marked()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"保守国家秘密是公民的义务", "学习《中华人民共和国保守国家秘密法》", "机密文件柜采购", "评分：★★★ 秘密通道景区", "商业秘密保护"})
  void aWordInASentenceIsNoMark(String paragraph) throws IOException {
    assertThat(look("讲义.docx", Made.docx(paragraph)).marked()).isFalse();
  }

  @Test
  void marksAreFoundInNamesPropertiesHeadersWatermarksAndInnerFiles() throws IOException {
    assertThat(look("机密★.docx", Made.docx("正文")).marked()).isTrue();
    assertThat(look("a.pdf", Made.pdf("text", "机密★1年", false)).marked()).isTrue();
    Map<String, byte[]> header = Made.word("<d><p>正文</p></d>");
    header.put("word/header1.xml", utf8("<h><t>秘密</t><t>★</t></h>"));
    assertThat(look("a.docx", Made.zip(header)).marked()).isTrue();
    Map<String, byte[]> watermark = Made.word("<d><textpath string=\"绝密★\"/></d>");
    assertThat(look("a.docx", Made.zip(watermark)).marked()).isTrue();
    Map<String, byte[]> inner = Made.word("<d><p>正文</p></d>");
    inner.put("word/embeddings/a.docx", Made.docx("机密★"));
    assertThat(look("a.docx", Made.zip(inner)).marked()).isTrue();
    Map<String, byte[]> old = Made.word("<d><p>正文</p></d>");
    old.put("word/embeddings/ole.bin", "机密★3年".getBytes(StandardCharsets.UTF_16LE));
    assertThat(look("a.docx", Made.zip(old)).marked()).isTrue();
  }

  @Test
  void marksAreFoundInSheetsOfdPlainTextAndPictures() throws IOException {
    Map<String, byte[]> sheet = new LinkedHashMap<>();
    sheet.put("[Content_Types].xml", Made.types("spreadsheetml.sheet.main+xml"));
    sheet.put("xl/sharedStrings.xml", utf8("<sst><si><t>单位</t></si><si><t>秘密★</t></si></sst>"));
    assertThat(look("a.xlsx", Made.zip(sheet))).isEqualTo(new Found(FileType.XLSX, true, true));
    Map<String, byte[]> ofd = new LinkedHashMap<>();
    ofd.put("OFD.xml", utf8("<OFD xmlns=\"http://www.ofdspec.org/2016\"/>"));
    String code = "<TextCode>%s</TextCode>";
    ofd.put(
        "Doc_0/Pages/Page_0/Content.xml",
        utf8(
            "<Page xmlns=\"http://www.ofdspec.org/2016\">"
                + code.formatted("机")
                + code.formatted("密")
                + code.formatted("★")
                + "</Page>"));
    assertThat(look("a.ofd", Made.zip(ofd))).isEqualTo(new Found(FileType.OFD, true, true));
    assertThat(look("a.txt", "机密★".getBytes(Charset.forName("GB18030"))).marked()).isTrue();
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    picture.write(Made.picture("jpg"));
    picture.write(utf8("<xmp>绝密★</xmp>"));
    assertThat(look("a.jpg", picture.toByteArray()).marked()).isTrue();
  }

  @Test
  void aMarkBehindALotOfTextIsFoundToo() throws IOException {
    assertThat(look("a.docx", Made.docx("县".repeat(65_534) + "机", "正文", "秘密★")).marked()).isTrue();
    assertThat(look("a.docx", Made.docx("县".repeat(65_535) + "机密★")).marked()).isTrue();
  }

  @Test
  void whatCannotBeLookedIntoIsRefused() throws IOException {
    assertRefused("paperwork.file-encrypted", "a.pdf", Made.pdf("text", "t", true));
    byte[] ole = new byte[1024];
    byte[] head = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(head, 0, ole, 0, head.length);
    assertRefused("paperwork.file-old-format", "a.doc", ole);
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, ole, 512, name.length);
    assertRefused("paperwork.file-encrypted", "a.docx", ole);
    byte[] locked = Made.docx("text");
    locked[6] |= 1;
    assertRefused("paperwork.file-encrypted", "a.docx", locked);
    assertRefused("paperwork.file-damaged", "a.pdf", utf8("%PDF-1.7 and nothing else"));
    assertRefused("paperwork.file-damaged", "a.png", pngHead());
    Map<String, byte[]> macro = Made.word("<d/>");
    macro.put("word/vbaProject.bin", new byte[10]);
    assertRefused("paperwork.file-macro", "a.docx", Made.zip(macro));
    assertRefused("paperwork.file-damaged", "a.docx", Made.zip(Made.word("<d><p>")));
  }

  @Test
  void bombsAreRefusedBeforeTheyGoOff() throws IOException {
    Map<String, byte[]> large = Made.word("<d/>");
    large.put("word/media/a.bmp", new byte[40 << 20]);
    assertRefused("paperwork.file-bomb", "a.docx", Made.zip(large));
    Map<String, byte[]> many = Made.word("<d/>");
    for (int at = 0; at < Unpacked.MOST_ENTRIES; at++) {
      many.put("word/media/" + at, new byte[0]);
    }
    assertRefused("paperwork.file-bomb", "a.docx", Made.zip(many));
    byte[] nested = Made.zip(Map.of("a", new byte[1]));
    for (int level = 0; level < Unpacked.MOST_LEVELS; level++) {
      nested = Made.zip(Map.of("a.zip", nested));
    }
    Map<String, byte[]> deep = Made.word("<d/>");
    deep.put("word/embeddings/a.zip", nested);
    assertRefused("paperwork.file-bomb", "a.docx", Made.zip(deep));
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write(utf8("%PDF-1.7\n1 0 obj <</Filter/FlateDecode/Length 99>> stream\n"));
    DeflaterOutputStream packed = new DeflaterOutputStream(pdf, new Deflater(9));
    packed.write(new byte[60 << 20]);
    packed.finish();
    assertRefused("paperwork.file-bomb", "a.pdf", pdf.toByteArray());
  }

  @Test
  void entitiesAreNotFollowed() throws IOException {
    String xml = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><d><p>&x;</p></d>";
    assertThatThrownBy(() -> look("a.docx", Made.zip(Made.word(xml))))
        .isInstanceOf(Problem.class)
        .hasMessage("paperwork.file-damaged");
  }

  @Test
  void theScannerIsAskedAndItsSilenceRefuses() throws Exception {
    assertThat(scanned("stream: OK\0").look(write("a.txt", utf8("text")), "a.txt").marked())
        .isFalse();
    Path file = write("a.txt", utf8("text"));
    assertThatThrownBy(() -> scanned("stream: Eicar-Signature FOUND\0").look(file, "a.txt"))
        .hasMessage("paperwork.file-virus");
    assertThatThrownBy(() -> scanned("INSTREAM size limit exceeded. ERROR\0").look(file, "a.txt"))
        .hasMessage("paperwork.file-scanner-down");
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    assertThatThrownBy(() -> new Inspection(new Clamd("127.0.0.1", closed)).look(file, "a.txt"))
        .hasMessage("paperwork.file-scanner-down");
  }

  /** A scanner that takes a file as clamd does and then gives that answer. */
  private static Inspection scanned(String answer) throws IOException {
    ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    CompletableFuture.runAsync(
        () -> {
          try (door;
              Socket caller = door.accept()) {
            DataInputStream in = new DataInputStream(caller.getInputStream());
            in.readNBytes("zINSTREAM\0".length());
            for (int size = in.readInt(); size > 0; size = in.readInt()) {
              in.readNBytes(size);
            }
            caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
          } catch (IOException broken) {
            throw new IllegalStateException(broken);
          }
        });
    return new Inspection(new Clamd("127.0.0.1", door.getLocalPort()));
  }

  private static byte[] pngHead() {
    return "\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1);
  }

  private Found look(String name, byte[] content) throws IOException {
    return inspection.look(write(name, content), name);
  }

  private void assertRefused(String code, String name, byte[] content) throws IOException {
    Path file = write(name, content);
    assertThatThrownBy(() -> inspection.look(file, name))
        .isInstanceOf(Problem.class)
        .hasMessage(code);
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve("upload-" + FileType.ending(name)), content);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
