package org.xianwu.platform.approval.app;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.persistence.EntityManager;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.xianwu.platform.api.approval.CaseFacts;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.approval.domain.CaseApproval;
import org.xianwu.platform.approval.domain.FrozenLine;

/** What was submitted, as it was then. */
final class Frozen {

  private Frozen() {}

  static void keep(EntityManager em, Ids ids, CaseApproval about, List<CaseFacts.Line> content) {
    int number = 0;
    for (CaseFacts.Line line : content) {
      em.persist(new FrozenLine(ids.next(), about.id(), about.round(), number++, line));
    }
  }

  /** The lines of the last submission. */
  static List<CaseFacts.Line> lines(EntityManager em, CaseApproval about) {
    return em
        .createQuery(
            "select l from FrozenLine l where l.approvalId = :approval and l.round = :round"
                + " order by l.number",
            FrozenLine.class)
        .setParameter("approval", about.id())
        .setParameter("round", about.round())
        .getResultList()
        .stream()
        .map(FrozenLine::line)
        .toList();
  }

  /** SM3 over all lines, hexadecimal; the change log keeps it with the submission. */
  static String digest(List<CaseFacts.Line> content) {
    StringBuilder text = new StringBuilder();
    content.forEach(line -> text.append(line.key()).append('\n').append(line.value()).append('\n'));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    SM3Digest digest = new SM3Digest();
    digest.update(bytes, 0, bytes.length);
    byte[] made = new byte[digest.getDigestSize()];
    digest.doFinal(made, 0);
    return HexFormat.of().formatHex(made);
  }
}
