package org.xianwu.platform.api.paperwork;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Gap-free numbers per series and year, drawn at registration.
 *
 * <p>Basis: GB/T 9704-2012 7.2.5 and 党政机关公文处理工作条例 2012 art 9. A number is drawn in the caller's
 * transaction and given back when that fails; a cancelled number stays visible and is never used
 * again; two who ask at once never get the same.
 */
@ProviderType
public interface Numbers {

  /**
   * The next number.
   *
   * @param series for documents the word (发文代字), for cases the code, for example {@code JD}
   * @return from 1, without a gap
   * @throws IllegalStateException outside a transaction
   */
  int next(String series, int year);

  /** Keeps a drawn number as cancelled (作废). */
  void cancel(String series, int year, int number, String reason);
}
