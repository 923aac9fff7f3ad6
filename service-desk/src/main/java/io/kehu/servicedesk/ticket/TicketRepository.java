package io.kehu.servicedesk.ticket;

import static io.kehu.platform.page.FieldType.CODE;
import static io.kehu.platform.page.FieldType.INSTANT;
import static io.kehu.platform.page.FieldType.TEXT;
import static io.kehu.platform.page.FieldType.UUID;

import io.kehu.platform.external.ExternalIds;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.page.Listing;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.UnitOfWork;
import io.kehu.servicedesk.priority.Priority;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class TicketRepository implements PanacheRepositoryBase<Ticket, UUID> {
  static final Listing<TicketApi.Item> LIST =
      Listing.from("ticket t left join customer_replica c on c.id = t.customer_id", "t.id")
          .required("number", TEXT, "t.number")
          .required("type", CODE, "t.type")
          .required("status", CODE, "t.status")
          .required("priority", CODE, "t.priority")
          .field("severity", CODE, "t.severity")
          .required("channel", CODE, "t.channel")
          .required("subject", TEXT, "t.subject")
          .field("category", CODE, "t.category")
          .field("customerId", UUID, "t.customer_id")
          .field("productId", UUID, "t.product_id")
          .field("orderId", UUID, "t.order_id")
          .field("ownerId", UUID, "t.owner_id")
          .field("queue", TEXT, "t.queue")
          .required("openedAt", INSTANT, "t.opened_at")
          .field("respondedAt", INSTANT, "t.responded_at")
          .field("resolvedAt", INSTANT, "t.resolved_at")
          .field("closedAt", INSTANT, "t.closed_at")
          .defaultSort("-openedAt")
          .select(
              """
              t.id, t.number, t.type, t.status, t.priority, t.channel, t.subject, t.customer_id,
              c.name as customer_name, t.category, t.owner_id, t.queue, t.opened_at, t.responded_at,
              t.resolved_at, t.closed_at, t.version\
              """,
              TicketRepository::item);

  private final Jdbi jdbi;
  private final ExternalIds externalIds;

  TicketRepository(Jdbi jdbi, UnitOfWork work) {
    this.jdbi = jdbi;
    externalIds = new ExternalIds(jdbi, work, "ticket_external_reference");
  }

  ExternalIds externalIds() {
    return externalIds;
  }

  /// The ticket, its row locked until the transaction ends.
  Optional<Ticket> forUpdate(UUID id) {
    return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  String nextNumber() {
    long number =
        jdbi.withHandle(handle ->
            handle.createQuery("select nextval('ticket_number')").mapTo(Long.class).one());
    return "T-%06d".formatted(number);
  }

  List<UUID> ofCustomer(UUID customer) {
    return jdbi.withHandle(handle ->
        handle
            .select("select id from ticket where customer_id = ? order by id", customer)
            .mapTo(UUID.class)
            .list());
  }

  /// Tickets that wait for the customer of this reference.
  List<UUID> waitingFor(ExternalReference customer) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                """
                select id from ticket
                where customer_id is null and customer_system = ? and customer_external_id = ?
                order by id\
                """,
                customer.system(),
                customer.id())
            .mapTo(UUID.class)
            .list());
  }

  /// Customers that tickets wait for although they are known: the ticket and the news of the customer crossed.
  List<ExternalReference> overlooked() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select distinct r.system, r.external_id from ticket t
                join customer_replica_reference r
                  on r.system = t.customer_system and r.external_id = t.customer_external_id
                where t.customer_id is null limit 100\
                """)
            .map((row, context) -> new ExternalReference(row.getString(1), row.getString(2)))
            .list());
  }

  private static TicketApi.Item item(ResultSet row) throws SQLException {
    return new TicketApi.Item(
        row.getObject("id", UUID.class),
        row.getString("number"),
        TicketType.valueOf(row.getString("type")),
        TicketStatus.valueOf(row.getString("status")),
        Priority.valueOf(row.getString("priority")),
        TicketChannel.valueOf(row.getString("channel")),
        row.getString("subject"),
        row.getObject("customer_id", UUID.class),
        row.getString("customer_name"),
        row.getString("category"),
        row.getObject("owner_id", UUID.class),
        row.getString("queue"),
        Rows.instant(row, "opened_at"),
        Rows.instantOrNull(row, "responded_at"),
        Rows.instantOrNull(row, "resolved_at"),
        Rows.instantOrNull(row, "closed_at"),
        row.getLong("version"));
  }
}
