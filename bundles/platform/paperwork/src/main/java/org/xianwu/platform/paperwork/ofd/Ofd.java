package org.xianwu.platform.paperwork.ofd;

import static org.xianwu.platform.paperwork.ofd.Millimetres.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** An OFD with the same glyphs in the same places as a PDF of our own making. */
public final class Ofd {

  private final Resources resources;
  private final ZipOutputStream zip;

  private Ofd(Map<String, Path> fontFiles, OutputStream out) {
    resources = new Resources(fontFiles);
    zip = new ZipOutputStream(out);
  }

  /**
   * Writes the document.
   *
   * @param fontFiles PostScript name as in the PDF to the TrueType file it came from
   * @param day day of creation
   */
  public static void write(
      byte[] pdf, String title, LocalDate day, Map<String, Path> fontFiles, OutputStream out)
      throws IOException {
    new Ofd(fontFiles, out).write(pdf, title, day);
  }

  private void write(byte[] pdf, String title, LocalDate day) throws IOException {
    List<String> pages = new ArrayList<>();
    String area;
    try (PDDocument document = Loader.loadPDF(pdf)) {
      area = area(document.getPage(0));
      for (PDPage page : document.getPages()) {
        String objects = new PageWriter(page, resources).write();
        pages.add(
            Xml.HEAD
                + "<ofd:Page "
                + Xml.NAMESPACE
                + "><ofd:Area>"
                + area(page)
                + "</ofd:Area><ofd:Content><ofd:Layer ID=\""
                + resources.nextId()
                + "\">"
                + objects
                + "</ofd:Layer></ofd:Content></ofd:Page>");
      }
    }
    put("OFD.xml", entrance(title, day));
    put("Doc_0/PublicRes.xml", fonts());
    put("Doc_0/DocumentRes.xml", pictures());
    put("Doc_0/Document.xml", document(pages, area));
    zip.finish();
  }

  private static String entrance(String title, LocalDate day) {
    return Xml.HEAD
        + "<ofd:OFD "
        + Xml.NAMESPACE
        + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody>"
        + "<ofd:DocInfo><ofd:DocID>"
        + UUID.randomUUID().toString().replace("-", "")
        + "</ofd:DocID><ofd:Title>"
        + Xml.escape(title)
        + "</ofd:Title><ofd:CreationDate>"
        + day
        + "</ofd:CreationDate><ofd:Creator>Xianwu</ofd:Creator></ofd:DocInfo>"
        + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
  }

  private String fonts() throws IOException {
    StringBuilder list = new StringBuilder();
    for (Map.Entry<String, Integer> font : resources.fonts().entrySet()) {
      String file = "font_" + font.getValue() + ".ttf";
      String name = Xml.escape(font.getKey());
      list.append("<ofd:Font ID=\"")
          .append(font.getValue())
          .append("\" FontName=\"")
          .append(name)
          .append("\" FamilyName=\"")
          .append(name)
          .append("\"><ofd:FontFile>")
          .append(file)
          .append("</ofd:FontFile></ofd:Font>");
      put("Doc_0/Res/" + file, resources.subset(font.getKey()));
    }
    return resource("<ofd:Fonts>" + list + "</ofd:Fonts>");
  }

  private String pictures() throws IOException {
    StringBuilder list = new StringBuilder();
    for (Map.Entry<Integer, byte[]> picture : resources.pictures().entrySet()) {
      String file = "img_" + picture.getKey() + ".png";
      list.append("<ofd:MultiMedia ID=\"")
          .append(picture.getKey())
          .append("\" Type=\"Image\" Format=\"PNG\"><ofd:MediaFile>")
          .append(file)
          .append("</ofd:MediaFile></ofd:MultiMedia>");
      put("Doc_0/Res/" + file, picture.getValue());
    }
    return resource(list.isEmpty() ? "" : "<ofd:MultiMedias>" + list + "</ofd:MultiMedias>");
  }

  private static String resource(String content) {
    return Xml.HEAD + "<ofd:Res " + Xml.NAMESPACE + " BaseLoc=\"Res\">" + content + "</ofd:Res>";
  }

  private String document(List<String> pages, String area) throws IOException {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      String place = "Pages/Page_" + i + "/Content.xml";
      put("Doc_0/" + place, pages.get(i));
      list.append("<ofd:Page ID=\"")
          .append(resources.nextId())
          .append("\" BaseLoc=\"")
          .append(place)
          .append("\"/>");
    }
    return Xml.HEAD
        + "<ofd:Document "
        + Xml.NAMESPACE
        + "><ofd:CommonData><ofd:MaxUnitID>"
        + resources.nextId()
        + "</ofd:MaxUnitID><ofd:PageArea>"
        + area
        + "</ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>"
        + "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData><ofd:Pages>"
        + list
        + "</ofd:Pages></ofd:Document>";
  }

  private static String area(PDPage page) {
    PDRectangle box = page.getMediaBox();
    return "<ofd:PhysicalBox>0 0 "
        + format(Millimetres.of(box.getWidth()))
        + " "
        + format(Millimetres.of(box.getHeight()))
        + "</ofd:PhysicalBox>";
  }

  private void put(String name, String text) throws IOException {
    put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void put(String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
