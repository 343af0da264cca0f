package org.xianwu.duty.rest.feed;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.feed.CalendarFeeds;

/** Gives the resource of calendar feeds to the function's REST application. */
@Component(service = FeedRest.class)
public final class FeedRest {

  private final FeedResource resource;

  @Activate
  public FeedRest(@Reference CalendarFeeds feeds) {
    resource = new FeedResource(feeds);
  }

  /** The resource under {@code /api/duty/calendar}. */
  public FeedResource resource() {
    return resource;
  }
}
