package io.kehu.customer.upkeep;

import io.kehu.customer.expression.Condition;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Something that is derived of customers by conditions. Called in a transaction, never twice at once.
public interface Derived {
  /// Names it among the others: `segments`.
  String name();

  /// What it consists of, with a fingerprint of the conditions of each part, that of its fields included.
  Map<String, String> parts();

  /// Works it all out for customers that changed.
  ///
  /// @param customers perhaps some that exist no more
  void refresh(Collection<UUID> customers, Instant now);

  /// Works some parts of it out for the next customers of a fill.
  ///
  /// @param parts of [#parts], perhaps some that are no more
  void refresh(Set<String> parts, Collection<UUID> customers, Instant now);

  /// Customers about whom a condition has turned by the passing of time alone; perhaps some others.
  ///
  /// @param prefix of the parameters' names
  List<Condition> turned(String prefix, Instant since, Instant until);
}
