package io.kehu.customer.decision;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kehu.customer.credit.Grade;
import io.kehu.platform.json.StoredJson;
import io.kehu.platform.money.Money;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// What decisions are made from, and the decisions that were made.
@ApplicationScoped
class DecisionRepository {
  private static final String FACTS =
      """
      select a.grade, a.limit_amount, a.limit_currency, a.limit_valid_until,
        (select e.open_orders + e.open_invoices from credit_exposure e
         where e.customer_id = :customerId and e.currency = a.limit_currency) as owed,
        (select credit_sum(coalesce(sum(o.open_amount), 0)
             + coalesce((select sum(r.open_amount) from receivable r
                where r.customer_id = :customerId and r.order_number = :number
                  and r.currency = :currency), 0))
         from exposure_order_open o
         where o.customer_id = :customerId and o.number = :number
           and o.currency = :currency) as own,
        (select credit_sum(sum(d.amount)) from (
           select distinct on (order_number) order_number, outcome, amount, currency
           from credit_decision
           where customer_id = :customerId and at > :since
           order by order_number, at desc, id desc) d
         where d.outcome <> 'BLOCK' and d.currency = :currency and d.order_number <> :number
           and not exists (select from exposure_order o
             where o.customer_id = :customerId and o.number = d.order_number)) as reserved,
        (select max(cast(:today as date) - r.due_on) from receivable r
         where r.customer_id = :customerId and r.open_amount > 0
           and r.due_on < cast(:today as date)) as overdue,
        (select coalesce(jsonb_agg(jsonb_build_object(
             'amount', cast(e.open_orders + e.open_invoices as text), 'currency', e.currency)
             order by e.currency), '[]')
         from credit_exposure e
         where e.customer_id = :customerId and e.open_orders + e.open_invoices <> 0
           and e.currency is distinct from a.limit_currency) as not_covered
      from (select 1) one left join credit_account a on a.customer_id = :customerId
      """;

  private final Jdbi jdbi;
  private final Lists lists;
  private final StoredJson json;
  private final Listing<DecisionApi.Decision> listing =
      Listing.from("credit_decision d", "d.id")
          .required("at", FieldType.INSTANT, "d.at")
          .required("outcome", FieldType.CODE, "d.outcome")
          .required("orderNumber", FieldType.TEXT, "d.order_number")
          .defaultSort("-at")
          .select("d.*", this::decision);

  DecisionRepository(Jdbi jdbi, Lists lists, StoredJson json) {
    this.jdbi = jdbi;
    this.lists = lists;
    this.json = json;
  }

  /// Everything that a decision needs, by one statement.
  ///
  /// @param since decisions made after it still hold a place for their orders
  CreditFacts facts(
      UUID customerId, DecisionApi.Question question, Instant since, LocalDate today) {
    return jdbi.withHandle(db ->
        db.createQuery(FACTS)
            .bind("customerId", customerId)
            .bind("number", question.orderNumber())
            .bind("currency", question.amount().currency().getCurrencyCode())
            .bind("since", since)
            .bind("today", today)
            .map((row, _) -> facts(row, question.amount().currency()))
            .one());
  }

  void save(DecisionApi.Decision decision, UUID actorId) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into credit_decision
                  (id, customer_id, order_number, amount, currency, outcome, facts, grounds,
                   policy_version, actor, actor_id, at)
                values (:id, :customerId, :number, :amount, :currency, :outcome, :facts, :grounds,
                   :policyVersion, :actor, :actorId, :at)
                """)
            .bind("id", decision.id())
            .bind("customerId", decision.customerId())
            .bind("number", decision.orderNumber())
            .bind("amount", decision.amount().amount())
            .bind("currency", decision.amount().currency().getCurrencyCode())
            .bind("outcome", decision.outcome().name())
            .bind("facts", json.toTree(decision.facts()))
            .bind("grounds", json.toTree(decision.grounds()))
            .bind("policyVersion", decision.policyVersion())
            .bind("actor", decision.actor())
            .bind("actorId", actorId)
            .bind("at", decision.decidedAt())
            .execute());
  }

  Optional<DecisionApi.Decision> byId(UUID id) {
    return jdbi.withHandle(db ->
        db.createQuery("select * from credit_decision where id = :id")
            .bind("id", id)
            .map((row, _) -> decision(row))
            .findOne());
  }

  Page<DecisionApi.Decision> of(UUID customerId, ListRequest request) {
    return lists.page(
        listing,
        request,
        List.of(Sql.of("d.customer_id = :customerId", Map.of("customerId", customerId))));
  }

  private CreditFacts facts(ResultSet row, Currency asked) throws SQLException {
    String grade = row.getString("grade");
    Money limit = Rows.money(row, "limit_amount", "limit_currency");
    boolean same = limit != null && limit.currency().equals(asked);
    BigDecimal own = row.getBigDecimal("own");
    BigDecimal reserved = row.getBigDecimal("reserved");
    return new CreditFacts(
        limit,
        Rows.dateOrNull(row, "limit_valid_until"),
        grade == null ? null : Grade.valueOf(grade),
        limit == null
            ? null
            : new Money(
                owed(row).add(same ? reserved.subtract(own) : BigDecimal.ZERO), limit.currency()),
        same && reserved.signum() != 0 ? new Money(reserved, asked) : null,
        json.read(row.getString("not_covered"), new TypeReference<List<Money>>() {}),
        row.getObject("overdue", Integer.class));
  }

  private static BigDecimal owed(ResultSet row) throws SQLException {
    BigDecimal owed = row.getBigDecimal("owed");
    return owed == null ? BigDecimal.ZERO : owed;
  }

  private DecisionApi.Decision decision(ResultSet row) throws SQLException {
    Money amount =
        new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency")));
    CreditFacts facts = json.read(row.getString("facts"), CreditFacts.class);
    return new DecisionApi.Decision(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getString("order_number"),
        amount,
        Outcome.valueOf(row.getString("outcome")),
        json.read(row.getString("grounds"), new TypeReference<List<Ground>>() {}),
        facts,
        DecisionRules.headroom(facts, amount),
        row.getLong("policy_version"),
        row.getString("actor"),
        Rows.instant(row, "at"));
  }
}
