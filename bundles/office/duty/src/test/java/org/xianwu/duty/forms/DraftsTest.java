package org.xianwu.duty.forms;

import org.xianwu.duty.app.People;
import org.xianwu.platform.paperwork.press.ShippedTemplates;
import org.xianwu.platform.testkit.FakeCallers;
import org.xianwu.platform.testkit.FakeDirectory;

/** The templates that the function brings. */
class DraftsTest extends ShippedTemplates {

  DraftsTest() {
    super(
        new DutyForms(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new People(new FakeDirectory(), new FakeCallers())),
        Drafts.all());
  }
}
