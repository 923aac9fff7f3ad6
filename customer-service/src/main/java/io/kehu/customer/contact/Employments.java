package io.kehu.customer.contact;

import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.id.Ids;
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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Where contacts worked before; where they work now is read out of the contacts themselves.
@ApplicationScoped
class Employments {
  private static final Listing<ContactApi.Employment> LISTING =
      Listing.from(
              """
              (select id, contact_id, customer_id, position, department, standing, from_day,
                      until_day, note, actor, at
               from contact_employment
               union all
               select id, id, customer_id, position, department, standing, employed_since,
                      cast(null as date), cast(null as text), cast(null as text),
                      cast(null as timestamptz)
               from contact) e
              join customer c on c.id = e.customer_id\
              """,
              "e.id")
          .field("until", FieldType.DATE, "e.until_day")
          .defaultSort("-until")
          .select("e.*, c.name as customer_name", Employments::read);

  private final Jdbi jdbi;
  private final Lists lists;
  private final CurrentCaller callers;
  private final Clock clock;

  Employments(Jdbi jdbi, Lists lists, CurrentCaller callers, Clock clock) {
    this.jdbi = jdbi;
    this.lists = lists;
    this.callers = callers;
    this.clock = clock;
  }

  /// @param contact as it was there
  /// @param until its first day elsewhere
  void ended(ContactApi.View contact, LocalDate until, @Nullable String note) {
    Caller caller = callers.get();
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into contact_employment
                  (id, contact_id, customer_id, position, department, standing, from_day,
                   until_day, note, actor, actor_id, at)
                values (:id, :contact, :customer, :position, :department, :standing, :from,
                   :until, :note, :actor, :actorId, :at)
                """)
            .bind("id", Ids.newId())
            .bind("contact", contact.id())
            .bind("customer", contact.customerId())
            .bind("position", contact.data().position())
            .bind("department", contact.data().department())
            .bind("standing", contact.data().standing().name())
            .bind("from", contact.employedSince())
            .bind("until", until)
            .bind("note", note)
            .bind("actor", caller.username())
            .bind("actorId", caller.subject())
            .bind("at", clock.instant().atOffset(ZoneOffset.UTC))
            .execute());
  }

  /// The present one first, then the last one before it.
  ///
  /// @param readable the customers of which may be told
  Page<ContactApi.Employment> of(UUID contactId, Sql readable, ListRequest request) {
    return lists.page(
        LISTING,
        request,
        List.of(readable, Sql.of("e.contact_id = :contact", Map.of("contact", contactId))));
  }

  private static ContactApi.Employment read(ResultSet row) throws SQLException {
    return new ContactApi.Employment(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getString("customer_name"),
        row.getString("position"),
        row.getString("department"),
        Standing.valueOf(row.getString("standing")),
        Rows.dateOrNull(row, "from_day"),
        Rows.dateOrNull(row, "until_day"),
        row.getString("note"),
        row.getString("actor"),
        Rows.instantOrNull(row, "at"));
  }
}
