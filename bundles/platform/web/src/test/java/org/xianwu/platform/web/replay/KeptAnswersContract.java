package org.xianwu.platform.web.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.store.FullDisk;
import org.xianwu.platform.testkit.EmbeddedStore;

/** What holds on every database, with the tables of the changelog. */
abstract class KeptAnswersContract {

  private static final KeptAnswers.Answer CREATED =
      new KeptAnswers.Answer(201, "application/json", "/api/duty/log/5", "{\"text\":\"𠮷\"}");

  private EmbeddedStore store;
  private KeptAnswers answers;

  abstract EmbeddedStore open();

  @BeforeEach
  void start() {
    store = open();
    answers = new KeptAnswers(store.plain(), store.clock());
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void aKeyIsClaimedOnceAndThenGivesItsAnswer() throws Exception {
    assertThat(answers.claim("PERSON:1", "key", "digest")).isEmpty();
    assertThat(answers.claim("PERSON:1", "key", "digest"))
        .contains(new KeptAnswers.Known("digest", Optional.empty(), false));
    answers.keep("PERSON:1", "key", CREATED);

    assertThat(answers.claim("PERSON:1", "key", "digest"))
        .contains(new KeptAnswers.Known("digest", Optional.of(CREATED), false));
    assertThat(answers.claim("PERSON:2", "key", "digest")).isEmpty();
  }

  @Test
  void aKeyThatWasGivenBackIsFree() throws Exception {
    answers.claim("PERSON:1", "key", "digest");
    answers.release("PERSON:1", "key");

    assertThat(answers.claim("PERSON:1", "key", "other")).isEmpty();
  }

  @Test
  void aRestartMarksWhatItCutOff() throws Exception {
    answers.claim("PERSON:1", "key", "digest");

    assertThat(new KeptAnswers(store.plain(), store.clock()).claim("PERSON:1", "key", "digest"))
        .contains(new KeptAnswers.Known("digest", Optional.empty(), true));
  }

  @Test
  void aKeyIsForgottenAfterADay() throws Exception {
    answers.claim("PERSON:1", "key", "digest");
    store.clock().advance(Duration.ofHours(25));

    assertThat(answers.claim("PERSON:1", "key", "other")).isEmpty();
  }

  /** Takes nothing while it is full. */
  private final class Filling implements DataSource {

    private boolean full;

    @Override
    public Connection getConnection() throws SQLException {
      if (full) {
        throw new SQLException("the disk of the database is full", FullDisk.STATE);
      }
      return store.plain().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
      return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return type.isInstance(this);
    }
  }

  @Test
  void aKeyIsFreeAgainWhenTheDiskFilledBetweenTheClaimAndTheRefusal() throws Exception {
    Filling database = new Filling();
    KeptAnswers filled = new KeptAnswers(database, store.clock());
    filled.claim("PERSON:1", "key", "digest");
    database.full = true;
    filled.release("PERSON:1", "key");
    assertThatThrownBy(() -> filled.claim("PERSON:1", "key", "digest"))
        .isInstanceOf(SQLException.class);

    database.full = false;
    assertThat(filled.claim("PERSON:1", "key", "corrected")).isEmpty();
    assertThat(filled.claim("PERSON:1", "key", "corrected"))
        .contains(new KeptAnswers.Known("corrected", Optional.empty(), false));
  }

  @Test
  void anAnswerIsGivenAgainThoughTheDiskFilledBeforeItWasKept() throws Exception {
    Filling database = new Filling();
    KeptAnswers filled = new KeptAnswers(database, store.clock());
    filled.claim("PERSON:1", "key", "digest");
    database.full = true;
    filled.keep("PERSON:1", "key", CREATED);

    database.full = false;
    assertThat(filled.claim("PERSON:1", "key", "digest"))
        .contains(new KeptAnswers.Known("digest", Optional.of(CREATED), false));
  }
}
