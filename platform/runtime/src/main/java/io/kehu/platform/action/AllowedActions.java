package io.kehu.platform.action;

import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.codelist.CodeList;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Asks all [RecordActions] of a record which actions the caller may take now.
@ApplicationScoped
public class AllowedActions {
  private final List<RecordActions<?, ?>> rules;
  private final ActionPermissions permissions;
  private final CurrentCaller callers;
  private final Map<Class<?>, List<RecordActions<?, ?>>> byRecord = new ConcurrentHashMap<>();

  AllowedActions(
      @All List<RecordActions<?, ?>> rules, ActionPermissions permissions, CurrentCaller callers) {
    this.rules =
        rules.stream().sorted(Comparator.comparing(rule -> rule.actions().getName())).toList();
    this.permissions = permissions;
    this.callers = callers;
  }

  /// Their labels are one list for the whole service: the same code means the same thing everywhere.
  @Produces
  CodeList labels() {
    return new CodeList("actions", codes().sorted().toList(), Map.of());
  }

  private Stream<String> codes() {
    return rules.stream()
        .flatMap(rule -> Arrays.stream(rule.actions().getEnumConstants()))
        .map(action -> ((Enum<?>) action).name())
        .distinct();
  }

  /// Whether there are actions on records of this type at all.
  boolean isKnown(Class<?> type) {
    return !rulesOf(type).isEmpty();
  }

  /// Codes, in the order in which the features list them.
  List<String> of(Object record) {
    return rulesOf(record.getClass()).stream().flatMap(rule -> of(record, rule)).toList();
  }

  private <V, A extends Enum<A>> Stream<String> of(Object record, RecordActions<V, A> rule) {
    V known = rule.record().cast(record);
    return Arrays.stream(rule.actions().getEnumConstants())
        .filter(action -> permissions.of(action).stream().anyMatch(callers::holds))
        .filter(action -> rule.allows(known, action))
        .map(Enum::name);
  }

  private List<RecordActions<?, ?>> rulesOf(Class<?> type) {
    return byRecord.computeIfAbsent(
        type,
        known -> rules.stream().filter(rule -> rule.record().isAssignableFrom(known)).toList());
  }
}
