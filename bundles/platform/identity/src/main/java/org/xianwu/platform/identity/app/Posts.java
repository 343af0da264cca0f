package org.xianwu.platform.identity.app;

import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.directory.StoredDirectory;
import org.xianwu.platform.identity.domain.IdentityProblem;
import org.xianwu.platform.identity.domain.Person;
import org.xianwu.platform.identity.domain.Post;
import org.xianwu.platform.identity.domain.Unit;

/** Posts that people hold; the system administrator's work. */
@Component(service = Posts.class)
public final class Posts {

  private final IdentityStore store;
  private final StoredDirectory directory;
  private final CallerContext callers;
  private final Revisions revisions;
  private final Ids ids;

  /** Puts the parts together. */
  @Activate
  public Posts(
      @Reference IdentityStore store,
      @Reference StoredDirectory directory,
      @Reference CallerContext callers,
      @Reference Revisions revisions,
      @Reference Ids ids) {
    this.store = store;
    this.directory = directory;
    this.callers = callers;
    this.revisions = revisions;
    this.ids = ids;
  }

  /** Gives a person a post in a unit. */
  public long create(Values values) {
    callers.current().require(IdentityPermissions.ORGANISATION_EDIT);
    return store.write(
        Act.CREATE,
        em -> {
          long person = values.id("person").orElse(0L);
          long unit = values.id("unit").orElse(0L);
          Problem refused = Problem.of(CommonProblem.INVALID);
          if (em.find(Person.class, person) == null) {
            refused.field("person", CommonProblem.UNKNOWN_REFERENCE);
          }
          if (em.find(Unit.class, unit) == null) {
            refused.field("unit", CommonProblem.UNKNOWN_REFERENCE);
          }
          refused.throwIfAnyField();
          Post post =
              new Post(
                  ids.next(),
                  person,
                  unit,
                  values.textOrEmpty("name"),
                  values.date("validFrom").orElse(directory.today()));
          apply(post, values);
          em.persist(post);
          return post.id();
        });
  }

  /** Changes a post, for example the day on which it ends. */
  public void edit(long id, int rev, Values values) {
    callers.current().require(IdentityPermissions.ORGANISATION_EDIT);
    store.write(
        Act.EDIT,
        em -> {
          Post post = find(em, id);
          revisions.require(post, rev);
          apply(post, values);
          return null;
        });
  }

  private static Post find(EntityManager em, long id) {
    return Optional.ofNullable(em.find(Post.class, id))
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
  }

  private static void apply(Post post, Values values) {
    LocalDate from = values.date("validFrom").orElse(post.validFrom());
    LocalDate to =
        values.has("validTo") ? values.date("validTo").orElse(null) : post.validTo().orElse(null);
    if (to != null && to.isBefore(from)) {
      throw Problem.of(CommonProblem.INVALID).field("validTo", IdentityProblem.END_BEFORE_START);
    }
    post.call(
        values.text("name").orElse(post.name()),
        values.text("side").orElse(post.side()),
        values.text("headcount").orElse(post.headcount()),
        values.integer("sequence").orElse(post.sequence()));
    post.lead(
        values.has("leader") ? values.flag("leader") : post.leader(),
        values.has("mainLeader") ? values.flag("mainLeader") : post.mainLeader());
    post.last(from, to);
  }
}
