package io.kehu.loyalty.points;

import io.kehu.loyalty.customer.CustomerAccess;
import io.kehu.loyalty.tier.TierService;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people do with points.
@ApplicationScoped
class PointsService {
  private final PointsRepository points;
  private final PointsBook book;
  private final TierService tiers;
  private final CustomerAccess access;
  private final CurrentCaller callers;
  private final Audit audit;
  private final Lists lists;

  PointsService(
      PointsRepository points,
      PointsBook book,
      TierService tiers,
      CustomerAccess access,
      CurrentCaller callers,
      Audit audit,
      Lists lists) {
    this.points = points;
    this.book = book;
    this.tiers = tiers;
    this.access = access;
    this.callers = callers;
    this.audit = audit;
    this.lists = lists;
  }

  /// @param at null for now
  @Transactional
  PointsApi.Balance balance(UUID customerId, @Nullable Instant at) {
    UUID holder = access.readable(customerId).id();
    return at == null
        ? PointsApi.Balance.now(holder, points.balance(holder), tiers.standing(holder))
        : PointsApi.Balance.then(
            holder, points.balanceAt(holder, at), at, tiers.tierAt(holder, at));
  }

  @Transactional
  Page<PointsApi.Entry> entries(UUID customerId, ListRequest request, @Nullable EntryKind kind) {
    UUID holder = access.readable(customerId).id();
    Sql ofCustomer =
        Sql.of(
            "e.customer_id in (select a.customer_id from points_account a where a.holder_id = :holder)",
            Map.of("holder", holder));
    Sql ofKind =
        kind == null
            ? Sql.TRUE
            : Sql.of("e.kind = :search_kind", Map.of("search_kind", kind.name()));
    return lists
        .page(PointsRepository.ENTRIES, request, List.of(ofCustomer, ofKind))
        .map(PointsApi.Entry::from);
  }

  @Transactional
  PointsApi.Entry entry(UUID customerId, UUID entryId) {
    return points
        .find(access.readable(customerId).id(), entryId)
        .map(PointsApi.Entry::from)
        .orElseThrow(() -> ProblemException.of(PointsError.ENTRY_NOT_FOUND, entryId.toString()));
  }

  /// @throws ProblemException `points-insufficient`, `points-reference-used`
  @Transactional
  PointsApi.Entry burn(UUID customerId, PointsApi.Burn wanted) {
    UUID holder = access.writable(customerId).id();
    Booking booking =
        new Booking(EntryKind.BURN, -wanted.points(), wanted.reference(), wanted.reason(), null);
    return audited(holder, "points-burnt", book.bookFor(holder, booking), booking);
  }

  /// @throws ProblemException `points-adjustment-forbidden`, `points-insufficient`
  @Transactional
  PointsApi.Entry adjust(UUID customerId, PointsApi.Adjustment wanted) {
    UUID holder = access.writable(customerId).id();
    if (!mayAdjust(callers.get())) {
      throw ProblemException.of(PointsError.ADJUSTMENT_FORBIDDEN);
    }
    if (wanted.points() == 0) {
      throw ProblemException.of(PointsError.ADJUSTMENT_ZERO);
    }
    Booking booking =
        new Booking(
            EntryKind.ADJUST, wanted.points(), Ids.newId().toString(), wanted.reason(), null);
    return audited(holder, "points-adjusted", book.bookFor(holder, booking), booking);
  }

  private PointsApi.Entry audited(
      UUID customerId, String action, Optional<PointsEntry> booked, Booking booking) {
    PointsApi.Entry entry =
        booked
            .map(PointsApi.Entry::from)
            .orElseThrow(() -> ProblemException.of(PointsError.REFERENCE_USED, booking.source()));
    audit.record("customer", customerId, action, null, entry);
    return entry;
  }

  private static boolean mayAdjust(Caller caller) {
    return caller.hasRole("service-supervisor") || caller.hasRole("administrator");
  }
}
