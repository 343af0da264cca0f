package org.xianwu.duty.app.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.app.swap.SwapDesk;
import org.xianwu.duty.rest.feed.FeedResource;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.text.Language;

class CalendarFeedsTest {

  private SwapDesk desk;
  private CalendarFeeds feeds;
  private FeedResource resource;

  @BeforeEach
  void open() {
    desk = new SwapDesk();
    feeds =
        new CalendarFeeds(
            desk.room.store.store(),
            desk.room.store.ids(),
            desk.room.store.clock(),
            desk.room.store.callers(),
            desk.room.exchange,
            desk.room.people,
            desk.room.texts);
    resource = new FeedResource(feeds);
    desk.officer("罗听松");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void the_own_shifts_are_read_by_the_secret_address_without_signing_in() {
    assertThat(resource.feed().given()).isFalse();
    String path = resource.give().path();
    assertThat(path).matches("/api/duty/calendar/[A-Za-z0-9_-]{32}\\.ics");
    String secret = path.substring(path.lastIndexOf('/') + 1).replace(".ics", "");
    desk.room.store.callers().set(Caller.anonymous("10.0.0.9", Language.ZH));
    String calendar = (String) resource.read(secret).getEntity();
    assertThat(calendar.split("BEGIN:VEVENT", -1)).hasSize(1 + 7);
    assertThat(calendar)
        .contains("2026-02-22-full")
        .contains("DTSTART:20260222T000000Z")
        .doesNotContain("2026-02-23-full");
  }

  @Test
  void a_shift_that_was_given_to_another_disappears_and_shows_up_there() {
    String own = feeds.give();
    desk.officer("秦未央");
    String other = feeds.give();
    desk.officer("罗听松");
    assertThat(feeds.read(own)).contains("2026-02-26-full");
    assertThat(feeds.read(other)).doesNotContain("2026-02-26-full");
    long swap = desk.ask("2026-02-26", "秦未央");
    desk.officer("秦未央").swaps.consent(swap);
    desk.room.enter("许青禾", "duty.keeper");
    desk.room.approvals.approve("duty.swap", swap);
    assertThat(feeds.read(own)).doesNotContain("2026-02-26-full").contains("2026-02-22-full");
    assertThat(feeds.read(other)).contains("2026-02-26-full");
  }

  @Test
  void a_new_address_ends_the_former_and_a_revoked_one_reads_nothing() {
    String first = feeds.give();
    String second = feeds.give();
    assertThatThrownBy(() -> feeds.read(first)).hasMessage("request.not-found");
    assertThat(feeds.read(second)).contains("BEGIN:VEVENT");
    feeds.revoke();
    assertThat(feeds.given()).isFalse();
    assertThatThrownBy(() -> feeds.read(second)).hasMessage("request.not-found");
    assertThatThrownBy(() -> feeds.read("x".repeat(32))).hasMessage("request.not-found");
  }

  @Test
  void platforms_and_strangers_get_no_address() {
    desk.room.enter("罗听松", "duty.platform");
    assertThatThrownBy(feeds::give).hasMessage("access.denied");
    desk.room.store.callers().set(Caller.anonymous("10.0.0.9", Language.ZH));
    assertThatThrownBy(feeds::give).hasMessage("session.required");
  }
}
