package org.xianwu.platform.web.soap;

import java.util.Locale;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Answers with attachments only to callers that sent some: the others cannot read multipart. */
final class MtomOnDemand extends AbstractPhaseInterceptor<Message> {

  MtomOnDemand() {
    super(Phase.PRE_LOGICAL);
  }

  @Override
  public void handleMessage(Message message) {
    Message asked = message.getExchange().getInMessage();
    String type = asked == null ? null : (String) asked.get(Message.CONTENT_TYPE);
    boolean multipart =
        type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/related");
    message.put(Message.MTOM_ENABLED, multipart);
  }
}
