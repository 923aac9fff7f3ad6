package io.kehu.customer.erasure;

import io.kehu.customer.erasure.hold.Hold;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// Erasures as they are stored.
@ApplicationScoped
class ErasureRepository {
  private static final Listing<Erasure> LISTING =
      Listing.from("erasure_request e", "e.id")
          .required("requestedAt", FieldType.INSTANT, "e.requested_at")
          .required("state", FieldType.CODE, "e.state")
          .field("customerId", FieldType.UUID, "e.customer_id")
          .field("contactId", FieldType.UUID, "e.contact_id")
          .field("number", FieldType.TEXT, "e.number")
          .defaultSort("-requestedAt")
          .select("e.*", ErasureRepository::read);

  private final Jdbi jdbi;
  private final Lists lists;

  ErasureRepository(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  /// @return false where one of the same subject stands already
  boolean add(Erasure erasure) {
    return jdbi.withHandle(db ->
        db.createUpdate(
                """
                insert into erasure_request (id, version, customer_id, contact_id, number, ground, note, force_reason,
                  state, holds, subjects, requested_by, requested_by_id, requested_at, execute_at)
                values (:id, :version, :customerId, :contactId, :number, :ground, :note, :forceReason,
                  :state, '{}', '{}', :requestedBy, :requestedById, :requestedAt, :executeAt)
                on conflict (coalesce(customer_id, contact_id)) where state <> 'CANCELLED' do nothing
                """)
            .bindMethods(erasure)
            .execute())
        == 1;
  }

  Page<Erasure> list(ListRequest request) {
    return lists.page(LISTING, request, List.of());
  }

  Optional<Erasure> find(UUID id) {
    return find(id, "");
  }

  /// Held until the transaction ends.
  Optional<Erasure> locked(UUID id) {
    return find(id, " for update");
  }

  void cancel(UUID id, Instant at) {
    jdbi.useHandle(db ->
        db.execute(
            """
            update erasure_request set state = 'CANCELLED', finished_at = ?, version = version + 1 where id = ?
            """,
            at,
            id));
  }

  void postpone(UUID id, Set<Hold> holds, Instant until) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                update erasure_request set holds = :holds, execute_at = :until, version = version + 1 where id = :id
                """)
            .bindArray("holds", String.class, holds.stream().map(Enum::name).sorted().toList())
            .bind("until", until)
            .bind("id", id)
            .execute());
  }

  /// What a colleague wrote about the person goes with the person.
  void begin(UUID id, List<UUID> subjects, Instant at) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                update erasure_request set state = 'RUNNING', holds = '{}', note = null, subjects = :subjects,
                  begun_at = :at, version = version + 1
                where id = :id
                """)
            .bindArray("subjects", UUID.class, subjects)
            .bind("at", at)
            .bind("id", id)
            .execute());
  }

  void finish(UUID id, Instant at) {
    jdbi.useHandle(db ->
        db.execute(
            "update erasure_request set state = 'DONE', finished_at = ?, version = version + 1 where id = ?",
            at,
            id));
  }

  private Optional<Erasure> find(UUID id, String how) {
    return jdbi.withHandle(db ->
        db.createQuery("select * from erasure_request where id = ?" + how)
            .bind(0, id)
            .map((row, _) -> read(row))
            .findOne());
  }

  private static Erasure read(ResultSet row) throws SQLException {
    return new Erasure(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getObject("contact_id", UUID.class),
        row.getString("number"),
        ErasureGround.valueOf(row.getString("ground")),
        row.getString("note"),
        row.getString("force_reason"),
        ErasureState.valueOf(row.getString("state")),
        Arrays.stream((String[]) row.getArray("holds").getArray())
            .map(Hold::valueOf)
            .collect(Collectors.toSet()),
        Arrays.asList((UUID[]) row.getArray("subjects").getArray()),
        row.getString("requested_by"),
        row.getObject("requested_by_id", UUID.class),
        Rows.instant(row, "requested_at"),
        Rows.instant(row, "execute_at"),
        Rows.instantOrNull(row, "begun_at"),
        Rows.instantOrNull(row, "finished_at"),
        row.getLong("version"));
  }
}
