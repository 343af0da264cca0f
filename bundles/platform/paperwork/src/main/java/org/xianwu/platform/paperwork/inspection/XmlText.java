package org.xianwu.platform.paperwork.inspection;

import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of an XML part of an office file, runs put together again. */
final class XmlText {

  /** Elements that end a paragraph or a cell. */
  private static final Set<String> LINES = Set.of("p", "si", "is", "c", "row", "tr");

  /** Attributes that people see: words drawn as art (watermarks), descriptions of pictures. */
  private static final Set<String> SEEN = Set.of("string", "descr");

  private XmlText() {}

  static void read(InputStream part, MarkScan text) throws XMLStreamException {
    XMLStreamReader xml = factory().createXMLStreamReader(part);
    text.newStory();
    boolean ofd = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          ofd |= "http://www.ofdspec.org/2016".equals(xml.getNamespaceURI());
          attributes(xml, text);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!xml.isWhiteSpace()) {
            text.accept(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          // OFD cuts a line into as many pieces as it likes
          if (!ofd && LINES.contains(xml.getLocalName())) {
            text.endLine();
          }
        }
        default -> {
          // comments and instructions are not read by anybody
        }
      }
    }
    text.endLine();
  }

  private static void attributes(XMLStreamReader xml, MarkScan text) {
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      if (SEEN.contains(xml.getAttributeLocalName(at))) {
        text.endLine();
        text.accept(xml.getAttributeValue(at));
        text.endLine();
      }
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }
}
