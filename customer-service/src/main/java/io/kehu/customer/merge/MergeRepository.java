package io.kehu.customer.merge;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kehu.customer.customer.CustomerState;
import io.kehu.customer.merge.following.Kept;
import io.kehu.platform.json.StoredJson;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The merges, by SQL.
@ApplicationScoped
class MergeRepository {
  private final Jdbi jdbi;
  private final Lists lists;
  private final StoredJson json;
  private final Listing<MergeApi.View> listing =
      Listing.from("customer_merge m join customer c on c.id = successor_of(m.survivor_id)", "m.id")
          .field("survivorId", FieldType.UUID, "m.survivor_id")
          .field("losingId", FieldType.UUID, "m.losing_id")
          .required("mergedAt", FieldType.INSTANT, "m.merged_at")
          .field("reversedAt", FieldType.INSTANT, "m.reversed_at")
          .defaultSort("-mergedAt")
          .select("m.*", row -> MergeApi.View.from(read(row)));

  MergeRepository(Jdbi jdbi, Lists lists, StoredJson json) {
    this.jdbi = jdbi;
    this.lists = lists;
    this.json = json;
  }

  void add(CustomerMerge merge) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into customer_merge
                  (id, version, survivor_id, losing_id, choices, survivor_before, survivor_after,
                   losing_before, merged_at, undo_until, actor, actor_id)
                values (:id, :version, :survivorId, :losingId, :choicesTree, :survivorBeforeTree,
                   :survivorAfterTree, :losingBeforeTree, :mergedAt, :undoUntil, :actor, :actorId)
                """)
            .bind("id", merge.id())
            .bind("version", merge.version())
            .bind("survivorId", merge.survivorId())
            .bind("losingId", merge.losingId())
            .bind("choicesTree", json.toTree(merge.choices()))
            .bind("survivorBeforeTree", json.toTree(merge.survivorBefore()))
            .bind("survivorAfterTree", json.toTree(merge.survivorAfter()))
            .bind("losingBeforeTree", json.toTree(merge.losingBefore()))
            .bind("mergedAt", merge.mergedAt())
            .bind("undoUntil", merge.undoUntil())
            .bind("actor", merge.actor())
            .bind("actorId", merge.actorId())
            .execute());
  }

  /// An order that a customer has.
  record Order(String number, Instant placedAt) {}

  /// The last order of a customer whose class no person has decided; it may have become known while the customer was merged.
  Optional<Order> orderThatDecidesTheClassOf(UUID customerId) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select number, placed_at from overview_order
                where customer_id = :customer and status <> 'CANCELLED' and not exists (
                  select from customer_class_change where customer_id = :customer and not automatic)
                order by placed_at desc, id limit 1
                """)
            .bind("customer", customerId)
            .map((row, _) -> new Order(row.getString("number"), Rows.instant(row, "placed_at")))
            .findOne());
  }

  void saveReversal(CustomerMerge merge, CustomerMerge.Reversal reversal) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                update customer_merge set version = :version, reversed_at = :at, reversed_by = :actor,
                  reversed_by_id = :actorId, kept = :kept
                where id = :id
                """)
            .bind("id", merge.id())
            .bind("version", merge.version())
            .bind("at", reversal.at())
            .bind("actor", reversal.actor())
            .bind("actorId", reversal.actorId())
            .bind("kept", json.toTree(reversal.kept()))
            .execute());
  }

  Optional<CustomerMerge> find(UUID id) {
    return find("select * from customer_merge where id = :id", id);
  }

  /// A merge that stands and that must be undone before this one: it came later and concerns the survivor.
  Optional<UUID> laterThan(CustomerMerge merge) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                select id from customer_merge
                where reversed_at is null and id > :id and :survivor in (survivor_id, losing_id)
                order by id desc limit 1
                """)
            .bind("id", merge.id())
            .bind("survivor", merge.survivorId())
            .mapTo(UUID.class)
            .findOne());
  }

  /// @param readable which customers (alias `c`) the caller may see
  Page<MergeApi.View> list(ListRequest request, Sql readable) {
    return lists.page(listing, request, List.of(readable));
  }

  private Optional<CustomerMerge> find(String sql, UUID id) {
    return jdbi.withHandle(
        db -> db.createQuery(sql).bind("id", id).map((row, _) -> read(row)).findOne());
  }

  private CustomerMerge read(ResultSet row) throws SQLException {
    Instant reversedAt = Rows.instantOrNull(row, "reversed_at");
    return new CustomerMerge(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("survivor_id", UUID.class),
        row.getObject("losing_id", UUID.class),
        json.read(row.getString("choices"), new TypeReference<Map<String, Side>>() {}),
        json.read(row.getString("survivor_before"), CustomerState.class),
        json.read(row.getString("survivor_after"), CustomerState.class),
        json.read(row.getString("losing_before"), CustomerState.class),
        Rows.instant(row, "merged_at"),
        Rows.instant(row, "undo_until"),
        row.getString("actor"),
        row.getObject("actor_id", UUID.class),
        reversedAt == null
            ? null
            : new CustomerMerge.Reversal(
                reversedAt,
                row.getString("reversed_by"),
                row.getObject("reversed_by_id", UUID.class),
                json.read(row.getString("kept"), new TypeReference<List<Kept>>() {})));
  }
}
