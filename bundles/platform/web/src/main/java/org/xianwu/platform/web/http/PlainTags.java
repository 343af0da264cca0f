package org.xianwu.platform.web.http;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose version tag is the one that the endpoint gave: the server's compression appends
 * to the tags of its answers, and takes that away again only when something is read.
 */
final class PlainTags extends HttpServletRequestWrapper {

  private static final String IF_MATCH = "If-Match";
  private static final String APPENDED = "--gzip";

  private PlainTags(HttpServletRequest request) {
    super(request);
  }

  static HttpServletRequest of(HttpServletRequest request) {
    String tag = request.getHeader(IF_MATCH);
    return tag != null && tag.contains(APPENDED) ? new PlainTags(request) : request;
  }

  @Override
  public String getHeader(String name) {
    String value = super.getHeader(name);
    return value != null && name.equalsIgnoreCase(IF_MATCH) ? value.replace(APPENDED, "") : value;
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return name.equalsIgnoreCase(IF_MATCH)
        ? Collections.enumeration(List.of(getHeader(name)))
        : super.getHeaders(name);
  }
}
