package org.xianwu.platform.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import javax.persistence.PersistenceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;

class FailuresTest {

  private final Failures failures = new Failures(null);

  @ParameterizedTest
  @ValueSource(strings = {"XSDG1", "XSLA1", "XSLA4", "25502", "53100"})
  void a_full_disk_is_told_as_such(String state) {
    SQLException full = new SQLException("no more", state);
    assertThat(failures.translate(new PersistenceException(new IllegalStateException(full))))
        .hasMessage("store.full");
  }

  @Test
  void a_full_disk_is_found_behind_a_batch_that_names_it_second() {
    SQLException batch = new SQLException("a batch failed", "XJ208");
    batch.setNextException(new SQLException("no more", "XSDG1"));
    assertThat(failures.translate(new PersistenceException(batch))).hasMessage("store.full");
  }

  @Test
  void a_full_disk_below_the_database_is_told_too() {
    assertThat(
            failures.translate(
                new PersistenceException(new IOException("No space left on device"))))
        .hasMessage("store.full");
  }

  @Test
  void a_key_that_somebody_took_meanwhile_is_told_as_a_change_meanwhile() {
    SQLException taken = new SQLException("duplicate key", "23505");
    assertThat(failures.translate(new PersistenceException(taken))).hasMessage("ledger.stale");
  }

  @Test
  void a_refusal_inside_comes_out_as_it_was() {
    Problem refused = Problem.of(CommonProblem.DENIED);
    assertThat(failures.translate(new PersistenceException(refused))).isSameAs(refused);
  }

  @Test
  void anything_else_stays_what_it_is() {
    RuntimeException fault = new IllegalStateException("a fault");
    assertThat(failures.translate(fault)).isSameAs(fault);
  }
}
