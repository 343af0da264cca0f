package org.xianwu.reception.forms;

import org.xianwu.platform.paperwork.press.ShippedTemplates;
import org.xianwu.platform.testkit.FakeDirectory;

/** The templates that the function brings. */
class DraftsTest extends ShippedTemplates {

  DraftsTest() {
    super(
        new ReceptionForms(null, null, null, null, null, null, null, new FakeDirectory()),
        Drafts.all());
  }
}
