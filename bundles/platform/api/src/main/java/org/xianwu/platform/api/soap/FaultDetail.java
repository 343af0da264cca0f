package org.xianwu.platform.api.soap;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlTransient;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.ProblemTexts;

/**
 * Why an operation was refused. Each contract has its own subclass, so that the elements stand in
 * the contract's namespace.
 */
@XmlTransient
@XmlAccessorType(XmlAccessType.FIELD)
public abstract class FaultDetail {

  /** Stable, for programs, for example {@code duty.period-invalid}. */
  @XmlElement(required = true)
  public String code;

  /** What happened. */
  @XmlElement(required = true)
  public String message;

  /** What to do. */
  @XmlElement(required = true)
  public String remedy;

  /** The rule, absent when none is named. */
  public String basis;

  /**
   * Does the work of an operation; a refusal becomes the fault of the contract.
   *
   * @param empty a new detail of the contract
   * @param fault the contract's exception from message and detail
   * @throws F when the work was refused
   */
  public static <T, D extends FaultDetail, F extends Exception> T orFault(
      Supplier<T> work, ProblemTexts texts, Supplier<D> empty, BiFunction<String, D, F> fault)
      throws F {
    try {
      return work.get();
    } catch (Problem refused) {
      ProblemTexts.Described words = texts.describe(refused);
      D detail = empty.get();
      detail.code = words.code();
      detail.message = words.title();
      detail.remedy = words.remedy();
      detail.basis = words.basis().isEmpty() ? null : words.basis();
      throw fault.apply(words.title(), detail);
    }
  }
}
