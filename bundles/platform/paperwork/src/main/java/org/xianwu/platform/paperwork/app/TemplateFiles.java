package org.xianwu.platform.paperwork.app;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.paperwork.AttachmentOwner;
import org.xianwu.platform.api.text.Label;

/** The files of the county's templates: nobody takes one away, a newer version follows it. */
@Component
public final class TemplateFiles implements AttachmentOwner {

  static final String LEDGER = "paperwork.template";
  static final String SLOT = "template";

  @Override
  public String ledger() {
    return LEDGER;
  }

  @Override
  public List<Slot> slots() {
    return List.of(new Slot(SLOT, Label.of("模板", "Template"), 1));
  }

  @Override
  public boolean readable(long recordId, Caller caller) {
    return caller.can(PaperworkPermissions.TEMPLATE_VIEW);
  }

  @Override
  public boolean changeable(long recordId, Caller caller) {
    return false;
  }
}
