package org.xianwu.platform.web.replay;

import org.xianwu.platform.testkit.EmbeddedStore;

class DerbyKeptAnswersTest extends KeptAnswersContract {

  @Override
  EmbeddedStore open() {
    return EmbeddedStore.with().schema("web").open();
  }
}
