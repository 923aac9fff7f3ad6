package io.kehu.analytics.model;

import io.kehu.analytics.model.FactTable.Column;
import io.kehu.platform.event.fold.FoldEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Customers, and which of them have been erased.
final class CustomerFacts implements Facts {
  private static final String ERASED = "crm.customer.erased.v1";
  private static final Set<String> TYPES =
      Facts.types(
          "crm.customer.",
          "created",
          "changed",
          "class-changed",
          "owner-changed",
          "merged",
          "unmerged",
          "erased");

  private static final FactTable TABLE =
      FactTable.versioned(
          "customer_fact",
          "customer_id",
          List.of(
              Column.uuid("customer_id"),
              Column.number("version"),
              Column.text("number"),
              Column.text("kind"),
              Column.text("customer_class"),
              Column.text("country"),
              Column.text("region"),
              Column.text("source"),
              Column.uuid("owner_id"),
              Column.text("team"),
              Column.time("created_at")));

  private final List<Customer> customers = new ArrayList<>();
  private final Map<UUID, Place> places = new HashMap<>();
  private final List<UUID> erased = new ArrayList<>();

  /// @param mergedIntoId null wherever the customer stands by itself
  record CustomerEvent(Customer customer, @Nullable UUID mergedIntoId) {}

  /// Where a customer stood at a version.
  private record Place(@Nullable UUID successor, long version) {}

  record CustomerErased(UUID customerId) {}

  record Customer(
      UUID id,
      long version,
      @Nullable String number,
      @Nullable String kind,
      @Nullable String customerClass,
      @Nullable String country,
      @Nullable String region,
      @Nullable String source,
      @Nullable UUID ownerId,
      @Nullable String team,
      @Nullable Instant createdAt)
      implements State {}

  @Override
  public Set<String> eventTypes() {
    return TYPES;
  }

  @Override
  public void add(FoldEvent event) {
    if (event.type().equals(ERASED)) {
      erased.add(event.data(CustomerErased.class).customerId());
    } else {
      CustomerEvent told = event.data(CustomerEvent.class);
      Customer customer = told.customer();
      customers.add(customer);
      places.merge(
          customer.id(),
          new Place(told.mergedIntoId(), customer.version()),
          (a, b) -> a.version() >= b.version() ? a : b);
    }
  }

  @Override
  public void write(Handle handle) {
    TABLE.write(handle, Facts.newest(customers).stream().map(CustomerFacts::row).toList());
    erased.forEach(id -> erase(handle, id));
    Set<UUID> known = MergedCustomers.among(handle, places.keySet());
    places.forEach((id, place) -> {
      if (place.successor() != null || known.contains(id)) {
        MergedCustomers.learn(handle, id, place.successor(), place.version());
      }
    });
  }

  /// An erased person leaves figures that name nobody: the row stays with nothing but its id, and no later snapshot brings it back.
  private static void erase(Handle handle, UUID id) {
    handle.execute(
        """
        insert into customer_fact (customer_id, version) values (?, ?)
        on conflict (customer_id) do update set version = excluded.version, number = null,
          region = null, source = null, owner_id = null, team = null
        """,
        id,
        Long.MAX_VALUE);
  }

  private static List<@Nullable Object> row(Customer c) {
    return Facts.row(
        c.id(),
        c.version(),
        c.number(),
        c.kind(),
        c.customerClass(),
        c.country(),
        c.region(),
        c.source(),
        c.ownerId(),
        c.team(),
        c.createdAt());
  }
}
