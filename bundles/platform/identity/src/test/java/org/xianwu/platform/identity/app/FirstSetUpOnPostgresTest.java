package org.xianwu.platform.identity.app;

import org.xianwu.platform.identity.House;

/** The set-up on a county's own server. */
class FirstSetUpOnPostgresTest extends FirstSetUpTest {

  @Override
  House open() {
    return House.onPostgres();
  }
}
