package org.xianwu.platform.audit.app;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.text.Label;

/** What the ledgers of the running functions are called, and what their columns are called. */
@Component(service = LedgerNames.class)
public final class LedgerNames {

  private final Map<String, LedgerDefinition> definitions = new ConcurrentHashMap<>();

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void bind(Ledger ledger) {
    definitions.put(ledger.definition().id(), ledger.definition());
  }

  void unbind(Ledger ledger) {
    definitions.remove(ledger.definition().id());
  }

  /** Empty for events that belong to no ledger, and while the function is away. */
  public Optional<LedgerDefinition> find(String ledger) {
    return Optional.ofNullable(definitions.get(ledger));
  }

  /** Ledger id to title. */
  public SortedMap<String, Label> titles() {
    SortedMap<String, Label> titles = new TreeMap<>();
    definitions.forEach((id, definition) -> titles.put(id, definition.title()));
    return titles;
  }
}
