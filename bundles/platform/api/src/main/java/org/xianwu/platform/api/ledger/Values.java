package org.xianwu.platform.api.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of one record by column key, already converted and checked against the definition:
 * texts trimmed, ids as {@code Long}, days as {@code LocalDate}, moments as {@code Instant}, people
 * as lists of ids, choices as their stored value.
 */
public final class Values {

  private final Map<String, Object> byKey;

  private Values(Map<String, Object> byKey) {
    this.byKey = new LinkedHashMap<>(byKey);
  }

  /** Empty inputs are absent or null. */
  public static Values of(Map<String, Object> byKey) {
    return new Values(byKey);
  }

  /** Whether the caller gave the column, even if empty. */
  public boolean has(String key) {
    return byKey.containsKey(key);
  }

  public Optional<String> text(String key) {
    return find(key, String.class);
  }

  /** Empty text when absent. */
  public String textOrEmpty(String key) {
    return text(key).orElse("");
  }

  public Optional<Long> id(String key) {
    return find(key, Long.class);
  }

  public Optional<Integer> integer(String key) {
    return find(key, Integer.class);
  }

  public Optional<BigDecimal> decimal(String key) {
    return find(key, BigDecimal.class);
  }

  public Optional<LocalDate> date(String key) {
    return find(key, LocalDate.class);
  }

  public Optional<LocalTime> time(String key) {
    return find(key, LocalTime.class);
  }

  public Optional<Instant> instant(String key) {
    return find(key, Instant.class);
  }

  public boolean flag(String key) {
    return find(key, Boolean.class).orElse(false);
  }

  /** Ids of a people column, empty when absent. */
  public List<Long> ids(String key) {
    Object value = byKey.get(key);
    return value instanceof List<?> list ? list.stream().map(Long.class::cast).toList() : List.of();
  }

  public Map<String, Object> asMap() {
    return new LinkedHashMap<>(byKey);
  }

  private <T> Optional<T> find(String key, Class<T> type) {
    return Optional.ofNullable(byKey.get(key)).map(type::cast);
  }
}
