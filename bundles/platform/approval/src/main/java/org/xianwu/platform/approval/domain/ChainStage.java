package org.xianwu.platform.approval.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.xianwu.platform.api.approval.ProposedStage.Who;
import org.xianwu.platform.api.calendar.Term;
import org.xianwu.platform.approval.machine.Together;

/** A stage of a chain; written with its chain and never changed. */
@Entity
@Table(schema = "approval", name = "chain_stage")
public class ChainStage {

  @Id private long id;

  @Column(name = "chain_id", nullable = false)
  private long chainId;

  @Column(name = "place", nullable = false)
  private int place;

  @Column(name = "name", nullable = false, length = 60)
  private String name;

  @Column(name = "together", nullable = false, length = 16)
  private String together;

  @Column(name = "who", nullable = false, length = 20)
  private String who;

  @Column(name = "code", nullable = false, length = 60)
  private String code;

  @Column(name = "people", nullable = false, length = 2000)
  private String people;

  @Column(name = "match_all", nullable = false)
  private boolean matchAll;

  @Column(name = "limit_amount", nullable = false)
  private int limitAmount;

  @Column(name = "limit_unit", nullable = false, length = 16)
  private String limitUnit;

  protected ChainStage() {}

  public ChainStage(long id, long chainId, int place, StageRule rule) {
    this.id = id;
    this.chainId = chainId;
    this.place = place;
    name = rule.name();
    together = rule.together().code();
    who = rule.who().name().toLowerCase(Locale.ROOT);
    code = rule.code();
    people = People.text(rule.people());
    matchAll = rule.matchAll();
    limitAmount = Limits.amount(rule.limit());
    limitUnit = Limits.unit(rule.limit());
  }

  public long id() {
    return id;
  }

  /** The stage with its conditions, which are rows of their own. */
  public StageRule rule(List<ChainCondition> conditions) {
    Optional<Term> limit = Limits.term(limitAmount, limitUnit);
    return new StageRule(
        name,
        Together.stored(together),
        Who.valueOf(who.toUpperCase(Locale.ROOT)),
        code,
        People.list(people),
        conditions.stream().map(ChainCondition::condition).toList(),
        matchAll,
        limit);
  }
}
