package io.kehu.customer.subjectaccess;

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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Requests as they are stored.
@ApplicationScoped
class AccessRepository {
  private static final Listing<AccessRequest> LISTING =
      Listing.from("subject_access_request r", "r.id")
          .required("dueOn", FieldType.DATE, "r.due_on")
          .required("receivedOn", FieldType.DATE, "r.received_on")
          .required("state", FieldType.CODE, "r.state")
          .field("customerId", FieldType.UUID, "r.customer_id")
          .field("contactId", FieldType.UUID, "r.contact_id")
          .field("number", FieldType.TEXT, "r.number")
          .defaultSort("dueOn")
          .select("r.*", AccessRepository::read);

  private final Jdbi jdbi;
  private final Lists lists;

  AccessRepository(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  void save(AccessRequest request) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into subject_access_request (id, version, customer_id, contact_id, number, asked_by, received_on, due_on,
                  state, identity_check, extension_reason, handed_over, refusal_reason, subjects, readable_until,
                  recorded_by, recorded_by_id, recorded_at, closed_at)
                values (:id, :version, :customerId, :contactId, :number, :askedBy, :receivedOn, :dueOn,
                  :state, :identityCheck, :extensionReason, :handedOver, :refusalReason, :whose, :readableUntil,
                  :recordedBy, :recordedById, :recordedAt, :closedAt)
                on conflict (id) do update set
                  version = excluded.version, due_on = excluded.due_on, state = excluded.state,
                  identity_check = excluded.identity_check, extension_reason = excluded.extension_reason,
                  handed_over = excluded.handed_over, refusal_reason = excluded.refusal_reason,
                  subjects = excluded.subjects, readable_until = excluded.readable_until, closed_at = excluded.closed_at
                """)
            .bindMethods(request)
            .bindArray("whose", UUID.class, request.subjects())
            .execute());
  }

  Page<AccessRequest> list(ListRequest request, List<Sql> conditions) {
    return lists.page(LISTING, request, conditions);
  }

  Optional<AccessRequest> find(UUID id) {
    return find(id, "");
  }

  /// Held until the transaction ends.
  Optional<AccessRequest> locked(UUID id) {
    return find(id, " for update");
  }

  /// Takes requests that have become overdue and were not told of yet, and remembers that they are.
  List<AccessRequest> takeOverdue(LocalDate today, int most) {
    return jdbi.withHandle(db ->
        db.createQuery(
                """
                with late as (
                  select id from subject_access_request
                  where state in ('RECEIVED', 'OPEN') and due_on < :today and overdue_told is distinct from due_on
                  order by due_on limit :most for update skip locked)
                update subject_access_request r set overdue_told = r.due_on from late where r.id = late.id
                returning r.*
                """)
            .bind("today", today)
            .bind("most", most)
            .map((row, _) -> read(row))
            .list());
  }

  private Optional<AccessRequest> find(UUID id, String how) {
    return jdbi.withHandle(db ->
        db.createQuery("select * from subject_access_request where id = ?" + how)
            .bind(0, id)
            .map((row, _) -> read(row))
            .findOne());
  }

  private static AccessRequest read(ResultSet row) throws SQLException {
    return new AccessRequest(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getObject("contact_id", UUID.class),
        row.getString("number"),
        row.getString("asked_by"),
        Rows.date(row, "received_on"),
        Rows.date(row, "due_on"),
        AccessState.valueOf(row.getString("state")),
        code(row, "identity_check", IdentityCheck.class),
        row.getString("extension_reason"),
        code(row, "handed_over", HandedOver.class),
        row.getString("refusal_reason"),
        Arrays.asList((UUID[]) row.getArray("subjects").getArray()),
        Rows.instantOrNull(row, "readable_until"),
        row.getString("recorded_by"),
        row.getObject("recorded_by_id", UUID.class),
        Rows.instant(row, "recorded_at"),
        Rows.instantOrNull(row, "closed_at"),
        row.getLong("version"));
  }

  private static <E extends Enum<E>> @Nullable E code(ResultSet row, String column, Class<E> type)
      throws SQLException {
    String code = row.getString(column);
    return code == null ? null : Enum.valueOf(type, code);
  }
}
