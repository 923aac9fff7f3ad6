package io.kehu.customer.visit.rule;

import io.kehu.customer.visit.VisitSnapshot;
import io.kehu.customer.visit.VisitStatus;
import io.kehu.platform.json.StoredJson;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/// The rules, the occasions that events told of, and what the rules made of them.
@ApplicationScoped
class VisitRuleRepository implements PanacheRepositoryBase<VisitRule, UUID> {
  private static final Listing<VisitRuleApi.Item> LISTING =
      Listing.from("visit_rule r", "r.id")
          .required("name", FieldType.TEXT, "r.name")
          .required("active", FieldType.BOOLEAN, "r.active")
          .required("trigger", FieldType.CODE, "r.trigger_kind")
          .field("team", FieldType.CODE, "r.team")
          .required("createdAt", FieldType.INSTANT, "r.created_at")
          .defaultSort("name")
          .select(
              "r.*",
              row ->
                  new VisitRuleApi.Item(
                      row.getObject("id", UUID.class),
                      row.getString("name"),
                      row.getBoolean("active"),
                      Trigger.valueOf(row.getString("trigger_kind")),
                      row.getString("team"),
                      row.getString("purpose"),
                      row.getLong("version"),
                      Rows.instant(row, "created_at"),
                      Rows.instant(row, "updated_at")));

  /// What a rule has not planned yet; never for yesterday, and on Monday what would fall on a weekend.
  private static final String DUE =
      """
      select c.id, c.number, c.name, c.owner_id, o.occasion,
        d.day + case extract(isodow from d.day) when 6 then 2 when 7 then 1 else 0 end as due_on
      from (%s) o
      join customer c on c.id = o.customer_id
      cross join lateral (select greatest(o.due_on, :today) as day) d
      where c.merged_into_id is null and c.erased_at is null and (cast(:team as text) is null or c.team = :team)
        and not exists (
          select from visit_planned_by_rule p
          where p.rule_id = :ofRule and p.customer_id = c.id and p.occasion = o.occasion)
      """;

  private static final String PLAN =
      """
      with due as (%s order by c.id, o.occasion limit :most),
      planned as (
        insert into visit_planned_by_rule (rule_id, customer_id, occasion)
        select :ofRule, id, occasion from due
        on conflict do nothing
        returning customer_id, occasion)
      insert into visit (id, version, customer_id, owner_id, purpose, channel, due_on, participants,
        outline, rule_id, occasion, status, overrun, answers, contact_details_verified, created_at,
        updated_at)
      select uuidv7(), 0, due.id, due.owner_id, r.purpose, r.channel, due.due_on, '[]', r.outline,
        r.id, due.occasion, 'PLANNED', false, '[]', false, :now, :now
      from planned
      join due on due.id = planned.customer_id and due.occasion = planned.occasion
      join visit_rule r on r.id = :ofRule
      returning id, customer_id, owner_id, due_on, occasion
      """;

  private final Jdbi jdbi;
  private final Lists lists;
  private final StoredJson json;

  VisitRuleRepository(Jdbi jdbi, Lists lists, StoredJson json) {
    this.jdbi = jdbi;
    this.lists = lists;
    this.json = json;
  }

  Page<VisitRuleApi.Item> list(ListRequest request) {
    return lists.page(LISTING, request, List.of());
  }

  List<VisitRule> active() {
    return list("data.active", true);
  }

  /// Remembers what rules may wait for, once however often it is told.
  ///
  /// @param occasion unique: `order:…`
  void remember(String kind, String occasion, UUID customerId, Instant at) {
    jdbi.useHandle(db ->
        db.createUpdate(
                """
                insert into visit_occasion (occasion, kind, customer_id, at)
                values (:occasion, :kind, :customerId, :at) on conflict (occasion) do nothing
                """)
            .bind("occasion", occasion)
            .bind("kind", kind)
            .bind("customerId", customerId)
            .bind("at", at)
            .execute());
  }

  /// @return how many were forgotten, at most `most`
  int forgetBefore(Instant at, int most) {
    return jdbi.withHandle(db ->
        db.createUpdate(
                """
                delete from visit_occasion where occasion in (
                  select occasion from visit_occasion where at < :at limit :most)
                """)
            .bind("at", at)
            .bind("most", most)
            .execute());
  }

  /// @param visible customers that may be shown, over `customer c`
  VisitRuleApi.Preview preview(Occasions occasions, Sql visible, int sample) {
    return jdbi.withHandle(db -> {
      String due = due(occasions);
      try (Query count = db.createQuery("select count(*) from (" + due + ") d");
          Query some =
              db.createQuery(
                  due + " and " + visible.text() + " order by due_on, c.id limit :most")) {
        visible.parameters().forEach(some::bind);
        return new VisitRuleApi.Preview(
            bound(count, occasions).mapTo(Long.class).one(),
            bound(some, occasions)
                .bind("most", sample)
                .map((row, _) ->
                    new VisitRuleApi.Due(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("name"),
                        row.getObject("owner_id", UUID.class),
                        row.getString("occasion"),
                        Rows.date(row, "due_on")))
                .list());
      }
    });
  }

  /// Plans visits that are due, up to `most`, in one statement: whatever another instance plans at
  /// the same time is planned once.
  List<VisitSnapshot> plan(Occasions occasions, int most, Instant now) {
    return jdbi.withHandle(db -> {
      try (Query query = db.createQuery(PLAN.formatted(due(occasions)))) {
        return bound(query, occasions)
            .bind("most", most)
            .bind("now", now)
            .map((row, _) ->
                new VisitSnapshot(
                    row.getObject("id", UUID.class),
                    row.getObject("customer_id", UUID.class),
                    row.getObject("owner_id", UUID.class),
                    VisitStatus.PLANNED,
                    Rows.date(row, "due_on"),
                    occasions.rule(),
                    row.getString("occasion"),
                    null,
                    null,
                    null,
                    null,
                    false,
                    false,
                    0))
            .list();
      }
    });
  }

  private String due(Occasions occasions) {
    return DUE.formatted(occasions.sql(json::write).text());
  }

  private Query bound(Query query, Occasions occasions) {
    occasions.sql(json::write).parameters().forEach(query::bind);
    return query
        .bind("today", occasions.today())
        .bind("team", occasions.data().team())
        .bind("ofRule", occasions.rule());
  }
}
