package org.xianwu.platform.paperwork.inspection;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** ClamAV's daemon over TCP, by its command INSTREAM: it need not see the disk of the suite. */
public final class Clamd implements VirusScanner {

  private static final int CONNECT_MILLIS = 5_000;
  private static final int ANSWER_MILLIS = 120_000;
  private static final int PIECE = 1 << 16;
  private static final int LONGEST_ANSWER = 1_024;
  private static final String FOUND = " FOUND";

  private final String host;
  private final int port;

  public Clamd(String host, int port) {
    this.host = host;
    this.port = port;
  }

  @Override
  public Optional<String> look(Path file) throws IOException {
    try (Socket socket = new Socket();
        InputStream bytes = Files.newInputStream(file)) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      socket.setSoTimeout(ANSWER_MILLIS);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      byte[] piece = new byte[PIECE];
      for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
        out.writeInt(read);
        out.write(piece, 0, read);
      }
      out.writeInt(0);
      out.flush();
      byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
      return read(new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip());
    }
  }

  private static Optional<String> read(String answer) throws IOException {
    if (answer.equals("stream: OK")) {
      return Optional.empty();
    }
    if (answer.startsWith("stream: ") && answer.endsWith(FOUND)) {
      return Optional.of(answer.substring("stream: ".length(), answer.length() - FOUND.length()));
    }
    throw new IOException("clamd answered: " + answer); // larger than StreamMaxLength, for example
  }
}
