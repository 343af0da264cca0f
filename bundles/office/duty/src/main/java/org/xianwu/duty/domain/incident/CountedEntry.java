package org.xianwu.duty.domain.incident;

import java.math.BigDecimal;
import javax.persistence.MappedSuperclass;
import org.xianwu.platform.api.store.Entry;

/** The columns that hold casualties, of an incident and of each of its reports. */
@MappedSuperclass
public abstract class CountedEntry extends Entry {

  private int deaths;

  private int missing;

  private int severe;

  private int slight;

  private int trapped;

  private int affected;

  private int evacuated;

  private BigDecimal loss;

  protected CountedEntry() {}

  protected CountedEntry(long id, Casualties found) {
    super(id);
    count(found);
  }

  final void count(Casualties found) {
    deaths = found.deaths();
    missing = found.missing();
    severe = found.severe();
    slight = found.slight();
    trapped = found.trapped();
    affected = found.affected();
    evacuated = found.evacuated();
    loss = found.loss();
  }

  public Casualties casualties() {
    return new Casualties(deaths, missing, severe, slight, trapped, affected, evacuated, loss);
  }
}
