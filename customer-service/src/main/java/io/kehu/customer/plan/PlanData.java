package io.kehu.customer.plan;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// What is written in a plan of one kind; what a PATCH is laid over.
public interface PlanData extends Period {
  String title();

  /// The contacts that it names; they must be the customer's.
  default Set<UUID> contactIds() {
    return Set.of();
  }

  /// The same for another period, without what was reached in this one.
  PlanData during(String title, LocalDate startsOn, LocalDate endsOn);
}
