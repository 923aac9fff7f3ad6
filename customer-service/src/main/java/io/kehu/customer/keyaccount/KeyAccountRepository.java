package io.kehu.customer.keyaccount;

import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.sql.Rows;
import io.kehu.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The key accounts of all customers, and whom the rule finds.
@ApplicationScoped
class KeyAccountRepository implements PanacheRepositoryBase<KeyAccount, UUID> {
  private static final Listing<KeyAccountApi.Item> LISTING =
      Listing.from("key_account k join customer c on c.id = k.customer_id", "k.id")
          .required("status", FieldType.CODE, "k.status")
          .required("kind", FieldType.CODE, "k.kind")
          .field("managerId", FieldType.UUID, "k.manager_id")
          .required("customerId", FieldType.UUID, "k.customer_id")
          .required("customerName", FieldType.TEXT, "c.name")
          .required("proposedAt", FieldType.INSTANT, "k.proposed_at")
          .field("since", FieldType.INSTANT, "k.since")
          .defaultSort("-proposedAt")
          .select("k.*, c.number, c.name", KeyAccountRepository::item);

  /// All three conditions of every candidate, then those of whom enough hold and who were not turned down on the same
  /// grounds of late. Somebody else's proposal in the same moment wins; the job's next look finds nothing to add.
  private static final String PROPOSE =
      """
      with ground as (
        select f.customer_id, jsonb_build_array(
          jsonb_build_object('condition', 'VALUE_CLASS', 'value', f.value_class,
            'threshold', array_to_string(:valueClasses, ','), 'met', true),
          jsonb_build_object('condition', 'FREQUENCY', 'value', cast(f.frequency as text),
            'threshold', cast(:frequency as text), 'met', f.frequency >= :frequency),
          jsonb_strip_nulls(jsonb_build_object('condition', 'TIER', 'value', f.tier,
            'threshold', array_to_string(:tiers, ','),
            'met', coalesce(f.tier = any(:tiers), false)))) as grounds,
          1 + cast(f.frequency >= :frequency as int)
            + cast(coalesce(f.tier = any(:tiers), false) as int) as held
        from overview_figures f join customer c on c.id = f.customer_id
        where f.value_class = any(:valueClasses) and c.merged_into_id is null and c.erased_at is null),
      found as (
        select g.customer_id, g.grounds from ground g
        where g.held >= :conditions
          and not exists (
            select from key_account k where k.customer_id = g.customer_id
              and (k.status in ('PROPOSED', 'CONFIRMED')
                or k.closed_at > :quietSince and k.grounds = g.grounds))
        limit :most)
      insert into key_account
        (id, version, customer_id, kind, status, grounds, proposed_at, updated_at)
      select uuidv7(), 0, customer_id, 'VALUE', 'PROPOSED', grounds, :now, :now from found
      on conflict (customer_id) where status in ('PROPOSED', 'CONFIRMED') do nothing
      returning id
      """;

  private final Jdbi jdbi;
  private final Lists lists;

  KeyAccountRepository(Jdbi jdbi, Lists lists) {
    this.jdbi = jdbi;
    this.lists = lists;
  }

  Page<KeyAccountApi.Item> list(ListRequest request, List<Sql> conditions) {
    return lists.page(LISTING, request, conditions);
  }

  boolean isLive(UUID customerId) {
    return count(
            "customerId = ?1 and status in ?2",
            customerId,
            List.of(KeyAccountStatus.PROPOSED, KeyAccountStatus.CONFIRMED))
        > 0;
  }

  /// Proposes at most so many customers, none twice.
  List<KeyAccount> proposeBy(KeyAccountRule rule, Instant now, int most) {
    List<UUID> ids =
        jdbi.withHandle(db ->
            db.createQuery(PROPOSE)
                .bind("valueClasses", rule.valueClasses())
                .bind("frequency", rule.frequency())
                .bind("tiers", rule.tiers())
                .bind("conditions", rule.conditions())
                .bind("quietSince", now.minus(rule.quietFor()))
                .bind("now", now)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    return ids.isEmpty() ? List.of() : list("id in ?1", ids);
  }

  private static KeyAccountApi.Item item(ResultSet row) throws SQLException {
    return new KeyAccountApi.Item(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getString("number"),
        row.getString("name"),
        KeyAccountKind.valueOf(row.getString("kind")),
        KeyAccountStatus.valueOf(row.getString("status")),
        row.getObject("manager_id", UUID.class),
        Rows.instant(row, "proposed_at"),
        Rows.instantOrNull(row, "since"),
        Rows.instantOrNull(row, "closed_at"),
        row.getLong("version"));
  }
}
