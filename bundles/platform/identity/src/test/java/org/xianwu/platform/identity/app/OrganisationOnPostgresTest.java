package org.xianwu.platform.identity.app;

import org.xianwu.platform.identity.House;

/** Units, people and posts on a county's own server. */
class OrganisationOnPostgresTest extends OrganisationTest {

  @Override
  House open() {
    return House.onPostgres();
  }
}
