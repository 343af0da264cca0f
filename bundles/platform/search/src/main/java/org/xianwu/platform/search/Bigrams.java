package org.xianwu.platform.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.NGramPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/**
 * Every two neighbouring characters of a text are a term, and a search is the phrase of its own
 * pairs: it finds exactly the texts that contain it, Chinese, digits and Latin alike.
 */
final class Bigrams extends Analyzer {

  /** Keeps a phrase from running over from one column into the next. */
  private static final int BETWEEN_COLUMNS = 100;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer pairs = new NGramTokenizer(2, 2);
    return new TokenStreamComponents(pairs, new LowerCaseFilter(pairs));
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return BETWEEN_COLUMNS;
  }

  /**
   * Finds what contains the text.
   *
   * @param text of two characters or more
   */
  Query containing(String field, String text) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int position = 0;
    try (TokenStream pairs = tokenStream(field, text)) {
      CharTermAttribute pair = pairs.addAttribute(CharTermAttribute.class);
      pairs.reset();
      while (pairs.incrementToken()) {
        phrase.add(new Term(field, pair.toString()), position++);
      }
      pairs.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new NGramPhraseQuery(2, phrase.build());
  }
}
