package org.xianwu.platform.api.web;

import org.osgi.annotation.versioning.ProviderType;
import org.xianwu.platform.api.problem.Problem;

/** Turns problems into what a person reads; SOAP contracts use it for their typed faults. */
@ProviderType
public interface ProblemTexts {

  /** The problem in the language of the current caller. */
  Described describe(Problem problem);

  /**
   * A problem in words.
   *
   * @param title what happened
   * @param remedy what to do
   * @param basis legal basis, empty when no rule is named
   */
  record Described(String code, String title, String remedy, String basis) {}
}
