package org.xianwu.platform.testkit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xianwu.platform.api.paperwork.Attachments;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;

/** Files of records in memory: {@link #upload} one, then let the function attach it. */
public final class FakeAttachments implements Attachments {

  private static final Instant LONG_AGO = Instant.parse("2026-01-05T01:00:00Z");

  private final Map<Long, Attachment> loose = new LinkedHashMap<>();
  private final Map<String, List<Attachment>> records = new LinkedHashMap<>();
  private long last = 9_000;

  /** A file that its uploader has not yet given to any record. */
  public long upload(String name) {
    long id = ++last;
    loose.put(
        id,
        new Attachment(id, name, "application/pdf", 1, "0".repeat(64), "", LONG_AGO, 201, true));
    return id;
  }

  @Override
  public List<Attachment> of(String ledger, long recordId) {
    return List.copyOf(records.getOrDefault(key(ledger, recordId), List.of()));
  }

  @Override
  public void attach(String ledger, long recordId, String slot, List<Long> files) {
    for (long id : files) {
      Attachment file = loose.remove(id);
      if (file == null) {
        throw Problem.of(CommonProblem.UNKNOWN_REFERENCE);
      }
      records
          .computeIfAbsent(key(ledger, recordId), all -> new ArrayList<>())
          .add(
              new Attachment(
                  id,
                  file.name(),
                  file.mediaType(),
                  file.size(),
                  file.digest(),
                  slot,
                  file.at(),
                  file.by(),
                  file.read()));
    }
  }

  @Override
  public void keep(String ledger, long recordId, String slot, List<Long> files) {
    List<Attachment> there =
        records.computeIfAbsent(key(ledger, recordId), all -> new ArrayList<>());
    there.removeIf(file -> file.slot().equals(slot) && !files.contains(file.id()));
    List<Long> known = there.stream().map(Attachment::id).toList();
    attach(ledger, recordId, slot, files.stream().filter(id -> !known.contains(id)).toList());
  }

  @Override
  public void detach(String ledger, long recordId, long file) {
    if (!records
        .getOrDefault(key(ledger, recordId), new ArrayList<>())
        .removeIf(one -> one.id() == file)) {
      throw Problem.of(CommonProblem.NOT_FOUND);
    }
  }

  @Override
  public InputStream open(long file) {
    return new ByteArrayInputStream(new byte[] {1});
  }

  private static String key(String ledger, long recordId) {
    return ledger + "/" + recordId;
  }
}
