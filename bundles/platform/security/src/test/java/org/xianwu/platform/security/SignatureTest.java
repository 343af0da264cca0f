package org.xianwu.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.CryptoFactory;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class SignatureTest {

  private static final String PASSWORD = "changeit";
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  @TempDir static Path folder;
  private GuardedEcho guarded;

  @BeforeAll
  static void makeKeys() throws Exception {
    WSSConfig.init();
    key("soap.p12", "xianwu", "CN=xianwu");
    key("city.p12", GuardedEcho.ACCOUNT, "CN=city");
    key("stranger.p12", GuardedEcho.ACCOUNT, "CN=city");
    trust("city.p12");
  }

  @BeforeEach
  void start() throws Exception {
    guarded = new GuardedEcho(settings("platforms.p12"));
  }

  @AfterEach
  void stop() throws Exception {
    guarded.close();
  }

  private static Map<String, Object> settings(String truststore) {
    return Map.of(
        "proof",
        "signature",
        "keystore",
        folder.resolve("soap.p12").toString(),
        "keystorePassword",
        PASSWORD,
        "truststore",
        folder.resolve(truststore).toString(),
        "truststorePassword",
        PASSWORD);
  }

  private static void keytool(String... arguments) throws Exception {
    String tool = System.getProperty("java.home") + File.separator + "bin/keytool";
    List<String> command = new ArrayList<>(List.of(tool));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
  }

  private static void key(String file, String alias, String name) throws Exception {
    keytool(
        "-genkeypair",
        "-keyalg",
        "RSA",
        "-keysize",
        "2048",
        "-alias",
        alias,
        "-dname",
        name,
        "-keystore",
        file,
        "-storetype",
        "PKCS12",
        "-storepass",
        PASSWORD,
        "-validity",
        "30");
  }

  private static void trust(String file) throws Exception {
    keytool(
        "-exportcert",
        "-alias",
        GuardedEcho.ACCOUNT,
        "-keystore",
        file,
        "-storepass",
        PASSWORD,
        "-file",
        "city.cer");
    keytool(
        "-importcert",
        "-noprompt",
        "-alias",
        GuardedEcho.ACCOUNT,
        "-file",
        "city.cer",
        "-keystore",
        "platforms.p12",
        "-storetype",
        "PKCS12",
        "-storepass",
        PASSWORD);
  }

  private String signed(String keystore, boolean body, boolean time) throws Exception {
    Properties keys = new Properties();
    keys.put("org.apache.wss4j.crypto.provider", "org.apache.wss4j.common.crypto.Merlin");
    keys.put("org.apache.wss4j.crypto.merlin.keystore.type", "PKCS12");
    keys.put("org.apache.wss4j.crypto.merlin.keystore.password", PASSWORD);
    keys.put("org.apache.wss4j.crypto.merlin.keystore.file", folder.resolve(keystore).toString());
    Crypto crypto = CryptoFactory.getInstance(keys);
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    parsers.setNamespaceAware(true);
    byte[] plain = GuardedEcho.envelope("").getBytes(StandardCharsets.UTF_8);
    Document document = parsers.newDocumentBuilder().parse(new ByteArrayInputStream(plain));
    WSSecHeader header = new WSSecHeader(document);
    header.insertSecurityHeader();
    WSSecTimestamp timestamp = new WSSecTimestamp(header);
    timestamp.setTimeToLive(300);
    timestamp.build();
    WSSecSignature signature = new WSSecSignature(header);
    signature.setUserInfo(GuardedEcho.ACCOUNT, PASSWORD);
    signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
    signature.setSignatureAlgorithm("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
    signature.setDigestAlgo("http://www.w3.org/2001/04/xmlenc#sha256");
    if (body) {
      signature.getParts().add(new WSEncryptionPart("Body", SOAP, ""));
    }
    if (time) {
      signature.getParts().add(new WSEncryptionPart("Timestamp", WSConstants.WSU_NS, ""));
    }
    signature.build(crypto);
    return text(document);
  }

  private static String text(Document document) throws Exception {
    StringWriter out = new StringWriter();
    TransformerFactory.newInstance()
        .newTransformer()
        .transform(new DOMSource(document), new StreamResult(out));
    return out.toString();
  }

  private void refused(String xml) throws Exception {
    var answer = guarded.send("/echo", xml);
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains(":Fault>").containsPattern("ecurity error|SIGNED");
    assertThat(guarded.echo.calls).hasValue(0);
  }

  @Test
  void aSignedMessageIsServedUnderTheAccountOfItsCertificateAndAnsweredSigned() throws Exception {
    var answer = guarded.send("/echo", signed("city.p12", true, true));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(guarded.accounts).containsExactly(GuardedEcho.ACCOUNT);
    assertThat(answer.body()).contains("SignatureValue");
  }

  @Test
  void anotherKeyUnderTheSameNameIsRefused() throws Exception {
    refused(signed("stranger.p12", true, true));
  }

  @Test
  void aSignatureThatLeavesOutBodyOrTimeIsRefused() throws Exception {
    refused(signed("city.p12", false, true));
    refused(signed("city.p12", true, false));
  }

  @Test
  void aChangedBodyIsRefused() throws Exception {
    refused(signed("city.p12", true, true).replace("甲", "乙"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSecondBodyHiddenInTheHeaderIsNeverExecutedUnlessItWasSigned(boolean signedOneIsHidden)
      throws Exception {
    String xml = signed("city.p12", true, true);
    int begin = xml.indexOf("<s:Body");
    int end = xml.indexOf("</s:Body>") + "</s:Body>".length();
    String body = xml.substring(begin, end);
    String forged =
        "<s:Body><e:say xmlns:e=\"urn:xianwu:echo:v1\"><text>forged</text></e:say></s:Body>";
    String hidden = "<x:w xmlns:x=\"urn:x\">" + (signedOneIsHidden ? body : forged) + "</x:w>";
    String wrapped =
        xml.substring(0, begin).replace("</s:Header>", hidden + "</s:Header>")
            + (signedOneIsHidden ? forged : body)
            + xml.substring(end);

    guarded.send("/echo", wrapped);
    guarded.send("/echo", xml.replace("</s:Header>", hidden + "</s:Header>"));

    assertThat(guarded.echo.texts).doesNotContain("forged");
  }

  @Test
  void anUnsignedMessageIsRefused() throws Exception {
    refused(GuardedEcho.envelope(""));
  }

  @Test
  void withoutTrustedCertificatesNothingIsPublished() {
    assertThatThrownBy(() -> new GuardedEcho(settings("missing.p12")).close())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("missing.p12");
  }
}
