package org.xianwu.platform.testkit.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xianwu.platform.store.schema.ClassPathSchema;
import org.xianwu.platform.store.schema.SchemaFiles;
import org.xml.sax.SAXException;

/** The change sets of one schema in the order in which they run. */
final class ChangeSets {

  private static final String FIRST_FILE = "changelog.xml";
  private static final int SHOWN_BYTES = 16;

  private final String schema;
  private final ClassLoader loader;
  private final Map<String, Document> files = new TreeMap<>();
  private final List<Element> all = new ArrayList<>();
  private final List<Landed> landed = new ArrayList<>();

  /**
   * A change set, or a property that change sets are written with.
   *
   * @param name file and id
   * @param checksum of its content, whatever its layout
   */
  record Landed(String name, String checksum) {

    String line() {
      return name + " " + checksum;
    }
  }

  private ChangeSets(String schema, ClassLoader loader) {
    this.schema = schema;
    this.loader = loader;
  }

  static ChangeSets of(String schema, ClassLoader loader) throws IOException {
    ChangeSets sets = new ChangeSets(schema, loader);
    sets.walk(FIRST_FILE);
    return sets;
  }

  private void walk(String file) throws IOException {
    Document document = parse(file);
    files.put(file, document);
    for (Element element : children(document.getDocumentElement())) {
      switch (element.getTagName()) {
        case "include" -> walk(element.getAttribute("file"));
        case "changeSet" -> {
          all.add(element);
          landed.add(new Landed(file + "#" + element.getAttribute("id"), checksum(element)));
        }
        case "property" ->
            landed.add(
                new Landed(
                    file
                        + "#property-"
                        + element.getAttribute("name")
                        + "-"
                        + element.getAttribute("dbms"),
                    checksum(element)));
        default ->
            throw new IOException("db/" + schema + "/" + file + " has a " + element.getTagName());
      }
    }
  }

  private Document parse(String file) throws IOException {
    String path = "db/" + schema + "/" + file;
    try (InputStream content = loader.getResourceAsStream(path)) {
      if (content == null) {
        throw new IOException("no " + path + " on the class path");
      }
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(content);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(path, e);
    }
  }

  int count() {
    return all.size();
  }

  String name(int place) {
    return all.get(place).getAttribute("id");
  }

  /** What has landed, in the order of running. */
  List<Landed> landed() {
    return List.copyOf(landed);
  }

  /** The schema as the version brought it that ended with that change set. */
  SchemaFiles until(int count, Path folder) throws IOException {
    if (count == all.size()) {
      return new ClassPathSchema(schema, loader);
    }
    Path target = folder.resolve(Integer.toString(count)).resolve("db").resolve(schema);
    Files.createDirectories(target);
    List<Element> later = all.subList(count, all.size());
    for (Map.Entry<String, Document> file : files.entrySet()) {
      Document copy = (Document) file.getValue().cloneNode(true);
      List<Element> originals = children(file.getValue().getDocumentElement());
      List<Element> copies = children(copy.getDocumentElement());
      for (int i = 0; i < originals.size(); i++) {
        if (later.contains(originals.get(i))) {
          copies.get(i).getParentNode().removeChild(copies.get(i));
        }
      }
      write(copy, target.resolve(file.getKey()));
    }
    URL root = folder.resolve(Integer.toString(count)).toUri().toURL();
    return new ClassPathSchema(schema, new Older(root, loader));
  }

  /** Sees the shortened files before those of today. */
  private static final class Older extends URLClassLoader {

    Older(URL root, ClassLoader today) {
      super(new URL[] {root}, today);
    }

    @Override
    public URL getResource(String name) {
      URL own = findResource(name);
      return own == null ? super.getResource(name) : own;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      Enumeration<URL> own = findResources(name);
      return own.hasMoreElements() ? own : super.getResources(name);
    }
  }

  private static void write(Document document, Path file) throws IOException {
    try {
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(file.toFile()));
    } catch (TransformerException e) {
      throw new IOException(e);
    }
  }

  private static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  private static String checksum(Element element) {
    StringBuilder text = new StringBuilder();
    describe(element, text);
    byte[] digest = sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, SHOWN_BYTES);
  }

  /** Comments, spaces between elements and the order of attributes change nothing. */
  private static void describe(Node node, StringBuilder text) {
    if (node instanceof Element element) {
      Map<String, String> attributes = new TreeMap<>();
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Node attribute = element.getAttributes().item(i);
        attributes.put(attribute.getNodeName(), attribute.getNodeValue());
      }
      text.append('<').append(element.getTagName()).append(attributes).append('>');
      NodeList nodes = element.getChildNodes();
      for (int i = 0; i < nodes.getLength(); i++) {
        describe(nodes.item(i), text);
      }
      text.append("</>");
    } else if (node.getNodeType() == Node.TEXT_NODE
        || node.getNodeType() == Node.CDATA_SECTION_NODE) {
      text.append(node.getNodeValue().strip());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
