package org.xianwu.platform.operations.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.operations.catalogue.FunctionPackage.PackedBundle;

/** Reads a KAR and refuses everything that is not the package of one function. */
public final class PackageFile {

  /** A function is some hundred kilobytes; what unpacks to more than this is no function. */
  private static final long LARGEST = 200L << 20;

  private static final String REPOSITORY = "repository/";
  private static final String NO_START = "Karaf-Feature-Start";
  private static final Pattern FEATURE_FILE =
      Pattern.compile("repository/(.+)/([^/]+)/([^/]+)/\\2-\\3-features\\.xml");
  private static final Pattern FEATURE_NAME = Pattern.compile("xianwu-([a-z][a-z0-9-]{1,30})");
  private static final Pattern TWO_LANGUAGES = Pattern.compile("(.+?)\\s*[(（](.+)[)）]");

  private final Path file;
  private final List<PackedBundle> bundles = new ArrayList<>();
  private String featureUri = "";
  private String feature = "";
  private String version = "";
  private String description = "";
  private int features;

  private PackageFile(Path file) {
    this.file = file;
  }

  /**
   * Reads the KAR whole, so that every signature and checksum in it is verified.
   *
   * @throws BadPackage with the reason when it cannot be offered
   */
  public static FunctionPackage read(Path file) {
    return new PackageFile(file).read();
  }

  /** Why a file is not offered. */
  public static final class BadPackage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Label reason;

    BadPackage(String zh, String en) {
      super(en);
      reason = Label.of(zh, en);
    }

    public Label reason() {
      return reason;
    }
  }

  private FunctionPackage read() {
    try (JarFile kar = new JarFile(file.toFile(), true)) {
      checkManifest(kar.getManifest());
      Optional<String> signer = readEntries(kar);
      return made(signer.orElse(""));
    } catch (SecurityException forged) {
      throw new BadPackage("签名校验不通过，文件可能被改动过", "a signature does not match; the file was changed");
    } catch (IOException | XMLStreamException broken) {
      throw new BadPackage("文件损坏或不是功能包", "the file is damaged or no package");
    }
  }

  private static void checkManifest(Manifest manifest) {
    String start = manifest == null ? null : manifest.getMainAttributes().getValue(NO_START);
    if (!"false".equals(start)) {
      throw new BadPackage(
          "清单缺少 " + NO_START + ": false，不是本套件的功能包",
          "the manifest lacks " + NO_START + ": false; it is no package of this suite");
    }
  }

  private Optional<String> readEntries(JarFile kar) throws IOException, XMLStreamException {
    long total = 0;
    boolean allSigned = true;
    Optional<String> signer = Optional.empty();
    for (JarEntry entry : Collections.list(kar.entries())) {
      if (entry.isDirectory()) {
        continue;
      }
      checkName(entry.getName());
      byte[] content;
      try (InputStream in = kar.getInputStream(entry)) {
        content = in.readNBytes((int) (LARGEST - total) + 1);
      }
      total += content.length;
      if (total > LARGEST) {
        throw new BadPackage("解开后超过 200 MB", "it unpacks to more than 200 MB");
      }
      take(entry.getName(), content);
      if (!entry.getName().startsWith("META-INF/")) {
        CodeSigner[] signers = entry.getCodeSigners();
        allSigned &= signers != null;
        signer = signers == null ? signer : Optional.of(subject(signers[0]));
      }
    }
    return allSigned ? signer : Optional.empty();
  }

  private static void checkName(String name) {
    boolean climbs = name.contains("..") || name.startsWith("/") || name.contains("\\");
    boolean known = name.startsWith(REPOSITORY) || name.startsWith("META-INF/");
    if (climbs || !known) {
      throw new BadPackage("含有不该有的文件 " + name, "it contains a file that has no place: " + name);
    }
  }

  private void take(String name, byte[] content) throws IOException, XMLStreamException {
    Matcher place = FEATURE_FILE.matcher(name);
    if (place.matches()) {
      featureUri =
          "mvn:"
              + place.group(1).replace('/', '.')
              + "/"
              + place.group(2)
              + "/"
              + place.group(3)
              + "/xml/features";
      readFeatures(content);
    } else if (name.endsWith(".jar")) {
      readBundle(name, content);
    }
  }

  private void readFeatures(byte[] xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml), "UTF-8");
    int depth = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (depth == 2 && reader.getLocalName().equals("feature")) {
          features++;
          feature = attribute(reader, "name");
          version = attribute(reader, "version");
          description = attribute(reader, "description");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private void readBundle(String entry, byte[] jar) throws IOException {
    try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
      Manifest manifest = in.getManifest();
      String name =
          manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-SymbolicName");
      if (name == null) {
        throw new BadPackage(entry + " 不是 OSGi 组件", entry + " is no bundle");
      }
      String bundleVersion = manifest.getMainAttributes().getValue("Bundle-Version");
      bundles.add(
          new PackedBundle(
              name.split(";")[0].trim(), bundleVersion == null ? "0.0.0" : bundleVersion, entry));
    }
  }

  private FunctionPackage made(String signer) {
    Matcher named = FEATURE_NAME.matcher(feature);
    if (features != 1 || !named.matches() || bundles.isEmpty()) {
      throw new BadPackage(
          "应含且只含一个名为 xianwu-… 的功能和它的组件",
          "it must hold exactly one feature named xianwu-… and its bundles");
    }
    try {
      return new FunctionPackage(
          named.group(1), name(), PackageVersion.of(version), featureUri, bundles, file, signer);
    } catch (IllegalArgumentException noVersion) {
      throw new BadPackage("版本号不正确：" + version, "not a version: " + version);
    }
  }

  /** A description such as {@code Duty rosters (值班值守)} says the name in both languages. */
  private Label name() {
    Matcher both = TWO_LANGUAGES.matcher(description);
    if (both.matches()) {
      return Label.of(both.group(2), both.group(1));
    }
    String only = description.isBlank() ? feature : description;
    return Label.of(only, only);
  }

  private static String attribute(XMLStreamReader reader, String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value.trim();
  }

  private static String subject(CodeSigner signer) {
    return signer.getSignerCertPath().getCertificates().get(0) instanceof X509Certificate first
        ? first.getSubjectX500Principal().getName()
        : "";
  }

  /** Whether the path names a package at all. */
  static boolean looksLikeOne(Path path) {
    return Files.isRegularFile(path) && path.getFileName().toString().endsWith(".kar");
  }
}
