package org.xianwu.platform.web.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.text.Texts;

/** The texts of every bundle with the header {@code Xianwu-Text}, as long as it runs. */
@Component(service = {Texts.class, TextCatalogue.class})
public final class TextCatalogue
    implements Texts, BundleTrackerCustomizer<TextCatalogue.TextFiles> {

  private static final Logger LOG = LoggerFactory.getLogger(TextCatalogue.class);
  private static final String HEADER = "Xianwu-Text";

  private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
  private final BundleTracker<TextFiles> tracker;

  /** The texts of one bundle. */
  record TextFiles(Map<Language, Properties> byLanguage) {}

  @Activate
  public TextCatalogue(BundleContext context) {
    empty();
    // while a bundle stops, its last requests still need its texts
    int states = Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;
    tracker = new BundleTracker<>(context, states, this);
    tracker.open();
  }

  /** Without bundles; texts are given by {@link #read}. */
  public TextCatalogue() {
    empty();
    tracker = null;
  }

  private void empty() {
    for (Language language : Language.values()) {
      texts.put(language, new ConcurrentHashMap<>());
    }
  }

  @Deactivate
  void close() {
    tracker.close();
  }

  @Override
  public TextFiles addingBundle(Bundle bundle, BundleEvent event) {
    String noun = bundle.getHeaders("").get(HEADER);
    return noun == null ? null : read(noun.trim(), bundle::getEntry);
  }

  @Override
  public void modifiedBundle(Bundle bundle, BundleEvent event, TextFiles files) {}

  @Override
  public void removedBundle(Bundle bundle, BundleEvent event, TextFiles files) {
    files
        .byLanguage()
        .forEach(
            (language, read) -> read.forEach((key, text) -> texts.get(language).remove(key, text)));
  }

  /**
   * Takes over the text files of a noun.
   *
   * @param entries path to file, null when there is none
   */
  public TextFiles read(String noun, Function<String, URL> entries) {
    Map<Language, Properties> files = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String path = "text/" + noun + "_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
      URL entry = entries.apply(path);
      if (entry == null) {
        LOG.warn("{} is missing", path);
        continue;
      }
      Properties read = load(entry);
      files.put(language, read);
      read.forEach((key, text) -> texts.get(language).put((String) key, (String) text));
    }
    return new TextFiles(files);
  }

  private static Properties load(URL entry) {
    Properties read = new Properties();
    try (Reader reader = new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8)) {
      read.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + entry, unreadable);
    }
    return read;
  }

  @Override
  public Optional<String> find(Language language, String key, Map<String, ?> parameters) {
    return Optional.ofNullable(texts.get(language).get(key))
        .map(text -> Template.fill(text, parameters, language));
  }
}
