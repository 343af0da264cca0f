package org.xianwu.platform.approval.app;

import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.approval.domain.Actor;

/** Names whoever acts; a delegate with the principal: 受托人（代委托人）. */
final class ActorName {

  private ActorName() {}

  static String of(Actor actor, Directory directory) {
    String name = directory.personName(actor.personId());
    return actor.principalId() == 0
        ? name
        : name + "（代" + directory.personName(actor.principalId()) + "）";
  }
}
