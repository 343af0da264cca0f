package org.xianwu.duty.domain.schedule;

import java.util.Objects;
import java.util.Set;

/**
 * Somebody who takes part in duty.
 *
 * @param posts what the person may do; not empty
 * @param mainLeader whether a main leader (主要领导)
 * @param newcomer in service for less than the county's term: never the only officer of a shift,
 *     never beside another newcomer
 * @param elder above the age from which duty is to be spared
 * @param mostPerMonth shifts in a calendar month at most
 * @param share of a full load, in percent
 * @param carried what was served before and is to be evened out
 */
public record Member(
    long id,
    Set<Post> posts,
    boolean mainLeader,
    boolean newcomer,
    boolean elder,
    int mostPerMonth,
    int share,
    Load carried) {

  public Member {
    posts = Set.copyOf(posts);
    Objects.requireNonNull(carried);
    if (posts.isEmpty() || share < 0 || mostPerMonth < 0) {
      throw new IllegalArgumentException("a member has posts and no negative numbers");
    }
  }

  /** The same person with something served besides. */
  public Member plus(Load more) {
    return new Member(
        id, posts, mainLeader, newcomer, elder, mostPerMonth, share, carried.and(more));
  }

  /** The team with which the load is compared: that of the first of the posts. */
  public Team team() {
    return posts.stream().min(Post::compareTo).orElseThrow().team();
  }
}
