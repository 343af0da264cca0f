package org.xianwu.platform.paperwork.app;

import org.xianwu.platform.paperwork.config.FileSettings;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.FakeHolders;
import org.xianwu.platform.testkit.PlainTexts;
import org.xianwu.platform.testkit.RecordingNotices;

/** Uploads, files and what was stopped, over a store, put together as the container does. */
record FileRoom(Uploads uploads, FileCabinet cabinet, Stops stops) {

  /** A room in which nobody is told of anything. */
  static FileRoom of(EmbeddedStore store, FileSettings settings) {
    return of(store, settings, new FakeHolders(), new RecordingNotices(), new FileHealth());
  }

  static FileRoom of(
      EmbeddedStore store,
      FileSettings settings,
      FakeHolders holders,
      RecordingNotices notices,
      FileHealth health) {
    Stops stops =
        new Stops(
            store.store(),
            store.ids(),
            store.clock(),
            store.callers(),
            holders,
            notices,
            new PlainTexts());
    Uploads uploads =
        new Uploads(
            store.store(),
            store.ids(),
            store.clock(),
            store.callers(),
            store.changeLog(),
            settings,
            stops);
    FileCabinet cabinet =
        new FileCabinet(
            store.store(), store.clock(), store.callers(), store.changeLog(), settings, health);
    return new FileRoom(uploads, cabinet, stops);
  }
}
