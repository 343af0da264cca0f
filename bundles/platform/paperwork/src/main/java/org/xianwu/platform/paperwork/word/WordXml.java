package org.xianwu.platform.paperwork.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.paperwork.PaperworkProblem;
import org.xml.sax.SAXException;

/** WordprocessingML as a tree: short ways to children, attributes and measures. */
public final class WordXml {

  public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  public static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private WordXml() {}

  /**
   * Parses a part; document types and entities are refused.
   *
   * @throws Problem {@code paperwork.no-word-file} when it is no well-formed XML
   */
  public static Document parse(byte[] part) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
    } catch (SAXException broken) {
      throw Problem.of(PaperworkProblem.NO_WORD_FILE);
    } catch (ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static byte[] write(Document document) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
      transformer.transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * All elements of that name below the node, in document order; safe against changes of the tree.
   */
  public static List<Element> all(Node below, String name) {
    NodeList found =
        below instanceof Document document
            ? document.getElementsByTagNameNS(W, name)
            : ((Element) below).getElementsByTagNameNS(W, name);
    List<Element> elements = new ArrayList<>(found.getLength());
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** Direct children that are elements. */
  public static List<Element> children(Element parent) {
    List<Element> elements = new ArrayList<>();
    if (parent != null) {
      for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
        if (child instanceof Element element) {
          elements.add(element);
        }
      }
    }
    return elements;
  }

  public static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> name.equals(child.getLocalName())).toList();
  }

  /** The first element along the path of names, null when one is missing. */
  public static Element at(Element from, String... path) {
    Element here = from;
    for (String name : path) {
      List<Element> found = children(here, name);
      if (found.isEmpty()) {
        return null;
      }
      here = found.get(0);
    }
    return here;
  }

  /** The attribute, empty when the element or the attribute is missing. */
  public static String value(Element element, String attribute) {
    return element == null ? "" : element.getAttributeNS(W, attribute);
  }

  /** The nearest element of that name at or above the node, null when there is none. */
  public static Element around(Node node, String name) {
    Node here = node;
    while (here != null
        && !(here instanceof Element e
            && name.equals(e.getLocalName())
            && W.equals(e.getNamespaceURI()))) {
      here = here.getParentNode();
    }
    return (Element) here;
  }

  /** The text pieces that belong to the paragraph itself, not to a table or box inside it. */
  public static List<Element> texts(Element paragraph) {
    return all(paragraph, "t").stream().filter(text -> around(text, "p") == paragraph).toList();
  }

  /** The text of a paragraph. */
  public static String text(Element paragraph) {
    StringBuilder whole = new StringBuilder();
    texts(paragraph).forEach(text -> whole.append(text.getTextContent()));
    return whole.toString();
  }

  /** Sets the text of a piece and keeps its blanks. */
  public static void setText(Element piece, String text) {
    piece.setTextContent(text);
    piece.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
  }

  /** A measure in twentieths of a point, as points. */
  public static double points(Element element, String attribute, double otherwise) {
    return number(value(element, attribute), otherwise * 20) / 20;
  }

  /** A number, or the other one when the text is none. */
  public static double number(String text, double otherwise) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException none) {
      return otherwise;
    }
  }

  /** Whether a switch such as bold is on. */
  public static boolean on(Element toggle) {
    return toggle != null && !value(toggle, "val").matches("0|false|off|none");
  }

  /** Whether pages with even numbers have headers and footers of their own. */
  public static boolean evenAndOdd(WordFile file) {
    return file.part("word/settings.xml")
        .map(part -> on(at(parse(part).getDocumentElement(), "evenAndOddHeaders")))
        .orElse(false);
  }
}
