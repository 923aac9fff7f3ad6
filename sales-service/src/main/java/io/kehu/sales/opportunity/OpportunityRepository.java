package io.kehu.sales.opportunity;

import static io.kehu.platform.page.FieldType.CODE;
import static io.kehu.platform.page.FieldType.DATE;
import static io.kehu.platform.page.FieldType.DECIMAL;
import static io.kehu.platform.page.FieldType.INSTANT;
import static io.kehu.platform.page.FieldType.INTEGER;
import static io.kehu.platform.page.FieldType.TEXT;

import io.kehu.platform.external.ExternalIds;
import io.kehu.platform.external.ExternalReference;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class OpportunityRepository implements PanacheRepositoryBase<Opportunity, UUID> {
  private static final String PROBABILITY =
      """
      case o.status when 'WON' then 100 when 'LOST' then 0
      else coalesce(o.own_probability, o.stage_probability) end\
      """;

  static final Listing<OpportunityApi.Item> LIST =
      Listing.from("opportunity o left join customer_replica c on c.id = o.customer_id", "o.id")
          .field("number", TEXT, "o.number")
          .field("title", TEXT, "o.title")
          .field("customerId", FieldType.UUID, "o.customer_id")
          .field("source", TEXT, "o.source")
          .field("process", TEXT, "o.process")
          .field("stage", TEXT, "o.stage")
          .field("stageOrder", INTEGER, "o.stage_position")
          .field("status", CODE, "o.status")
          .field("probability", INTEGER, "(" + PROBABILITY + ")")
          .field("amount", DECIMAL, "o.amount")
          .field("forecastCategory", CODE, "o.forecast_category")
          .field("purchaseType", CODE, "o.purchase_type")
          .field("openedOn", DATE, "o.opened_on")
          .field("expectedCloseOn", DATE, "o.expected_close_on")
          .field("closedAt", INSTANT, "o.closed_at")
          .field("createdAt", INSTANT, "o.created_at")
          .field("ownerId", FieldType.UUID, "o.owner_id")
          .field("ownerName", TEXT, "o.owner_name")
          .field("team", TEXT, "o.team")
          .defaultSort("-createdAt")
          .select(
              """
              o.id, o.number, o.title, o.customer_id, c.name as customer_name, o.source, o.process,
              o.stage, o.stage_position, o.status, %s as probability, o.amount, o.currency,
              o.opened_on, o.expected_close_on, o.forecast_category, o.owner_id, o.owner_name, o.team,
              o.closed_at, o.version, o.created_at\
              """
                  .formatted(PROBABILITY),
              OpportunityRepository::item);

  private final Jdbi jdbi;
  private final ExternalIds externalIds;
  private final SequenceNumbers numbers;

  OpportunityRepository(Jdbi jdbi, UnitOfWork work) {
    this.jdbi = jdbi;
    externalIds = new ExternalIds(jdbi, work, "opportunity_external_reference");
    numbers = new SequenceNumbers(jdbi, work, "opportunity_number");
  }

  ExternalIds externalIds() {
    return externalIds;
  }

  /// The opportunity, its row locked until the transaction ends.
  Optional<Opportunity> forUpdate(UUID id) {
    // First without a flush: in an import hundreds of changes wait to be written together.
    return getEntityManager()
        .createQuery("from Opportunity where id = :id", Opportunity.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setFlushMode(FlushModeType.COMMIT)
        .getResultStream()
        .findFirst()
        .or(() -> find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional());
  }

  /// The next number for people: `O-000001`.
  String nextNumber() {
    return "O-%06d".formatted(numbers.next());
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
                select id from opportunity
                where customer_id is null and customer_system = ? and customer_external_id = ?
                order by id\
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
                select o.id, r.customer_id from opportunity o
                join customer_replica_reference r
                  on r.system = o.customer_system and r.external_id = o.customer_external_id
                where o.customer_id is null limit ?\
                """,
                limit)
            .map((row, context) ->
                Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static OpportunityApi.Item item(ResultSet row) throws SQLException {
    return new OpportunityApi.Item(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("title"),
        row.getObject("customer_id", UUID.class),
        row.getString("customer_name"),
        row.getString("source"),
        row.getString("process"),
        row.getString("stage"),
        row.getInt("stage_position"),
        OpportunityStatus.valueOf(row.getString("status")),
        row.getInt("probability"),
        Rows.money(row, "amount", "currency"),
        Rows.date(row, "opened_on"),
        Rows.dateOrNull(row, "expected_close_on"),
        ForecastCategory.valueOf(row.getString("forecast_category")),
        row.getObject("owner_id", UUID.class),
        row.getString("owner_name"),
        row.getString("team"),
        Rows.instantOrNull(row, "closed_at"),
        row.getLong("version"),
        Rows.instant(row, "created_at"));
  }
}
