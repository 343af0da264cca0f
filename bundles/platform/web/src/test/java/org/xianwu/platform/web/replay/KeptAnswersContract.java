package org.xianwu.platform.web.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
}
