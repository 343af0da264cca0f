package org.xianwu.duty.domain.schedule;

import java.time.LocalDate;

/** One thing of a task that a clerk can name, and that could be given up to make a roster. */
public sealed interface Condition {

  /** Somebody was named by hand. */
  record Fixed(long person, LocalDate day, Post post) implements Condition {}

  /** The monthly maximum of everybody of a team. */
  record Most(Team team) implements Condition {}

  /** Two people who do not serve together. */
  record Parted(Apart pair) implements Condition {}

  /** A main leader leads the first day of a festival. */
  record FirstDay(LocalDate day) implements Condition {}

  /** A newcomer is not alone and not beside another one. */
  record Beginner(long person) implements Condition {}

  /** Somebody is away. */
  record Away(Absence absence) implements Condition {}

  /** Rest after the shifts of a day. */
  record Rest(LocalDate day) implements Condition {}

  /** A post that too few people can take at all; never given up. */
  record Unmanned(LocalDate day, Post post) implements Condition {}
}
