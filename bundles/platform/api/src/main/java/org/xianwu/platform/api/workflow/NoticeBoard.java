package org.xianwu.platform.api.workflow;

import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** The kept notices as their readers see them; {@link Notices} writes what stands here. */
@ProviderType
public interface NoticeBoard {

  /**
   * Newest first.
   *
   * @param before only notices with a smaller id, 0 for the newest
   */
  List<PostedNotice> list(long personId, boolean unreadOnly, long before, int limit);

  /** How many the person has not read. */
  int unread(long personId);

  /** Nothing happens when the person has no such notice. */
  void markRead(long personId, long noticeId);

  void markAllRead(long personId);

  /**
   * Calls the listener after the commit of every notice, with all its readers; it must not block.
   *
   * @return ends the listening
   */
  Subscription listen(Consumer<PostedNotice> listener);

  /** A listener that can be taken away. */
  interface Subscription extends AutoCloseable {

    @Override
    void close();
  }
}
