package org.xianwu.platform.identity.access;

import org.xianwu.platform.identity.House;

/** The door keeps second factors on a server as it does beside the suite. */
class SecondFactorOnPostgresTest extends SecondFactorTest {

  @Override
  House open() {
    return House.onPostgres();
  }
}
