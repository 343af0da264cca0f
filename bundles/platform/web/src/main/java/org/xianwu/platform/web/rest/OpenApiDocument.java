package org.xianwu.platform.web.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.xianwu.platform.api.access.Requires;

/**
 * The OpenAPI document that the build put into the function's bundle. It describes, it has no data.
 */
@Path("/openapi.json")
@Requires(Requires.ANYONE)
public final class OpenApiDocument {

  private static final String ENTRY = "OSGI-INF/openapi/%s.json";

  private final byte[] document;
  private final EntityTag tag;

  OpenApiDocument(URL entry) throws IOException {
    try (InputStream in = entry.openStream()) {
      document = in.readAllBytes();
    }
    tag = new EntityTag(digest(document));
  }

  /** Where a bundle keeps the document of a function. */
  static String entry(String function) {
    return ENTRY.formatted(function);
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response read(@Context Request request) {
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(document).tag(tag) : unchanged).build();
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(sum, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
