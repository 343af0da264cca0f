package org.xianwu.platform.security;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;

/** Counts what got through. */
@WebService(targetNamespace = "urn:xianwu:echo:v1", name = "Echo", serviceName = "EchoService")
public class Echo {

  final AtomicInteger calls = new AtomicInteger();
  final Queue<String> texts = new ConcurrentLinkedQueue<>();

  @WebMethod
  @WebResult(name = "text")
  public String say(@WebParam(name = "text") String text) {
    calls.incrementAndGet();
    texts.add(text);
    return text;
  }
}
