package io.kehu.sales.order;

import static io.kehu.platform.page.FieldType.CODE;
import static io.kehu.platform.page.FieldType.DECIMAL;
import static io.kehu.platform.page.FieldType.INSTANT;
import static io.kehu.platform.page.FieldType.TEXT;

import io.kehu.platform.external.ExternalIds;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.money.Money;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.Listing;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.SequenceNumbers;
import io.kehu.platform.sql.UnitOfWork;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class OrderRepository implements PanacheRepositoryBase<SalesOrder, UUID> {
  static final Listing<OrderApi.Item> LIST =
      Listing.from("sales_order o left join customer_replica c on c.id = o.customer_id", "o.id")
          .field("number", TEXT, "o.number")
          .field("customerId", FieldType.UUID, "o.customer_id")
          .field("opportunityId", FieldType.UUID, "o.opportunity_id")
          .field("status", CODE, "o.status")
          .field("placedAt", INSTANT, "o.placed_at")
          .field("deliveredAt", INSTANT, "o.delivered_at")
          .field("currency", CODE, "o.currency")
          .field("total", DECIMAL, "o.total")
          .field("returnedTotal", DECIMAL, "o.returned_total")
          .field("ownerId", FieldType.UUID, "o.owner_id")
          .field("team", TEXT, "o.team")
          .field("createdAt", INSTANT, "o.created_at")
          .defaultSort("-placedAt")
          .select(
              """
              o.id, o.number, o.customer_id, o.customer_system, o.customer_external_id,
              c.name as customer_name, o.opportunity_id, o.status, o.placed_at, o.currency, o.total,
              o.returned_total, o.owner_id, o.team, o.version\
              """,
              OrderRepository::item);

  private final Jdbi jdbi;
  private final ExternalIds externalIds;
  private final SequenceNumbers numbers;

  OrderRepository(Jdbi jdbi, UnitOfWork work) {
    this.jdbi = jdbi;
    externalIds = new ExternalIds(jdbi, work, "sales_order_external_reference");
    numbers = new SequenceNumbers(jdbi, work, "sales_order_number");
  }

  ExternalIds externalIds() {
    return externalIds;
  }

  /// The order, its row locked until the transaction ends.
  Optional<SalesOrder> forUpdate(UUID id) {
    // First without a flush: in an import hundreds of changes wait to be written together.
    return getEntityManager()
        .createQuery("from SalesOrder where id = :id", SalesOrder.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .findFirst()
        .or(() -> find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional());
  }

  List<OrderReturn> returnsOf(UUID orderId) {
    return getEntityManager()
        .createQuery(
            "from OrderReturn r where r.orderId = :order order by r.recordedAt, r.id",
            OrderReturn.class)
        .setParameter("order", orderId)
        .getResultList();
  }

  void persist(OrderReturn back) {
    getEntityManager().persist(back);
  }

  /// The next number for people: `SO-000001`.
  String nextNumber() {
    return "SO-%06d".formatted(numbers.next());
  }

  void reserveNumbers(int count) {
    numbers.reserve(count);
  }

  /// Those that wait for the customer whom another system calls so.
  List<UUID> awaiting(ExternalReference customer) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                """
                select id from sales_order
                where customer_id is null and customer_system = ? and customer_external_id = ?
                order by placed_at, id\
                """,
                customer.system(),
                customer.id())
            .mapTo(UUID.class)
            .list());
  }

  /// Those that wait though their customer has become known meanwhile, with that customer's id.
  Map<UUID, UUID> overlooked(int limit) {
    return jdbi.withHandle(handle ->
        handle
            .select(
                """
                select o.id, r.customer_id from sales_order o
                join customer_replica_reference r
                  on r.system = o.customer_system and r.external_id = o.customer_external_id
                where o.customer_id is null limit ?\
                """,
                limit)
            .map((row, context) ->
                Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  long countAwaiting() {
    return jdbi.withHandle(handle ->
        handle
            .select("select count(*) from sales_order where customer_id is null")
            .mapTo(Long.class)
            .one());
  }

  /// Orders follow their customer to a new owner, those of an opportunity do not: they stay with who
  /// won it.
  void handOver(UUID customerId, Seller seller) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                update sales_order set owner_id = :owner, team = :team
                where customer_id = :customer and opportunity_id is null
                  and (owner_id is distinct from :owner or team is distinct from :team)\
                """)
            .bind("customer", customerId)
            .bindByType("owner", seller.ownerId(), UUID.class)
            .bind("team", seller.team())
            .execute());
  }

  private static OrderApi.Item item(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    String system = row.getString("customer_system");
    return new OrderApi.Item(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("customer_id", UUID.class),
        system == null
            ? null
            : new ExternalReference(system, row.getString("customer_external_id")),
        row.getString("customer_name"),
        row.getObject("opportunity_id", UUID.class),
        OrderStatus.valueOf(row.getString("status")),
        Rows.instant(row, "placed_at"),
        new Money(row.getBigDecimal("total"), currency),
        new Money(row.getBigDecimal("returned_total"), currency),
        row.getObject("owner_id", UUID.class),
        row.getString("team"),
        row.getLong("version"));
  }
}
