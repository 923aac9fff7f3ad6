package io.kehu.customer.scan;

import io.kehu.platform.access.Caller;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Scans as they are stored.
@ApplicationScoped
class ScanTable {
  private static final Listing<DuplicateScanApi.View> LISTING =
      Listing.from("duplicate_scan s", "s.id")
          .required("createdAt", FieldType.INSTANT, "s.created_at")
          .required("state", FieldType.CODE, "s.state")
          .defaultSort("-createdAt")
          .select("s.*", ScanTable::view);

  private final Jdbi jdbi;
  private final Lists lists;

  ScanTable(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  /// @return false where another one runs
  boolean start(UUID id, Caller caller, Instant now) {
    return jdbi.withHandle(db ->
        db.createUpdate(
                """
                insert into duplicate_scan
                  (id, state, customers, started_by, started_by_id, created_at)
                select :id, 'RUNNING', (select count(*) from customer), :by, :byId, :now
                on conflict do nothing
                """)
            .bind("id", id)
            .bind("by", caller.username())
            .bind("byId", caller.subject())
            .bind("now", now)
            .execute())
        == 1;
  }

  Page<DuplicateScanApi.View> list(ListRequest request) {
    return lists.page(LISTING, request, List.of());
  }

  Optional<DuplicateScanApi.View> find(UUID id) {
    return jdbi.withHandle(db ->
        db.createQuery("select s.* from duplicate_scan s where s.id = :id")
            .bind("id", id)
            .map((row, _) -> view(row))
            .findOne());
  }

  /// Where a scan goes on; it is locked until the transaction ends.
  ///
  /// @param after the last customer that is done, null at the beginning
  record Place(@Nullable UUID after) {}

  /// @return empty when the scan is over
  Optional<Place> lock(UUID id) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select after_id from duplicate_scan where id = :id and state = 'RUNNING' for update")
            .bind("id", id)
            .map((row, _) -> new Place(row.getObject(1, UUID.class)))
            .findOne());
  }

  void advance(UUID id, UUID after, int scanned, long proposed) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                update duplicate_scan set after_id = :after, scanned = scanned + :scanned,
                  proposed = proposed + :proposed where id = :id
                """)
            .bind("id", id)
            .bind("after", after)
            .bind("scanned", scanned)
            .bind("proposed", proposed)
            .execute());
  }

  /// @return false where it is over already
  boolean end(UUID id, DuplicateScanApi.State state, Instant now) {
    return jdbi.withHandle(db ->
        db.createUpdate(
                """
                update duplicate_scan set state = :state, finished_at = :now
                where id = :id and state = 'RUNNING'
                """)
            .bind("id", id)
            .bind("state", state.name())
            .bind("now", now)
            .execute())
        == 1;
  }

  private static DuplicateScanApi.View view(ResultSet row) throws SQLException {
    return new DuplicateScanApi.View(
        row.getObject("id", UUID.class),
        DuplicateScanApi.State.valueOf(row.getString("state")),
        row.getLong("customers"),
        row.getLong("scanned"),
        row.getLong("proposed"),
        row.getString("started_by"),
        row.getObject("started_by_id", UUID.class),
        Rows.instant(row, "created_at"),
        Rows.instantOrNull(row, "finished_at"));
  }
}
