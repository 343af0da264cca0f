package org.xianwu.platform.identity.access;

import org.xianwu.platform.identity.House;

/** The door keeps its accounts and sessions on a server as it does beside the suite. */
class SignInOnPostgresTest extends SignInTest {

  @Override
  House open() {
    return House.onPostgres();
  }
}
