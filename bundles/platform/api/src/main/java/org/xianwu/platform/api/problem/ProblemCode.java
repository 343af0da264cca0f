package org.xianwu.platform.api.problem;

/**
 * The name of one way to be refused. Each function lists its own in one enum.
 *
 * <p>The texts live in the bundle's text files under {@code problem.<code>} (what happened), {@code
 * problem.<code>.remedy} (what to do) and, where a rule has one, {@code problem.<code>.basis} (the
 * legal basis).
 */
public interface ProblemCode {

  /** Unique in the suite, {@code <noun>.<kebab-case>}, for example {@code duty.shift-overlap}. */
  String code();

  /** The HTTP status that a REST caller gets, 400 to 503. */
  int status();
}
