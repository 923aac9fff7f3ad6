package io.kehu.customer.visit.rule;

import io.kehu.platform.sql.Sql;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// The occasions that a rule sees, as SQL: rows of `customer_id`, `occasion`, `due_on`. Preview and planning read the same.
///
/// @param rule the rule's id, whose own cancelled visits count as visits made: nobody wants them again the next day
/// @param today where the company's days begin
/// @param lead days ahead that visits are planned
/// @param lookBack days after its due day that an occasion still counts: an ERP that tells of last year plans nothing
record Occasions(
    UUID rule, VisitRuleData data, LocalDate today, ZoneId zone, int lead, int lookBack) {
  private static final String TIER_INTERVAL =
      """
      select c.id as customer_id, 'since:' || b.base as occasion, b.base + t.days as due_on
      from customer c
      join overview_figures f on f.customer_id = c.id
      join (
        select i.tier, min(i.days) as days
        from jsonb_to_recordset(cast(:intervals as jsonb)) as i(tier text, days int)
        group by i.tier) t on t.tier = f.tier
      cross join lateral (
        select greatest(
          cast(c.created_at at time zone :zone as date),
          max(coalesce(cast(v.actual_start at time zone :zone as date), v.due_on))) as base
        from visit v
        where v.customer_id = c.id
          and (v.status in ('HELD', 'FOLLOWED_UP') or v.status = 'CANCELLED' and v.rule_id = :rule)
      ) b
      where b.base + t.days <= :until
        and not exists (
          select from visit v where v.customer_id = c.id
            and v.status in ('PLANNED', 'SCHEDULED', 'UNDER_WAY'))
      """;

  private static final String AFTER =
      """
      select o.customer_id, o.occasion,
        cast(o.at at time zone :zone as date) + cast(:days as int) as due_on
      from visit_occasion o
      where o.kind in (%s)
        and cast(o.at at time zone :zone as date) + cast(:days as int) between :from and :until
        and o.at >= cast(:from as timestamp) - make_interval(days => cast(:days as int) + 2)
      """;

  private static final String QUARTERLY =
      """
      select c.id as customer_id, 'quarter:' || cast(:quarter as text) as occasion,
        cast(:middle as date) as due_on
      from customer c
      where c.tags && :tags
      """;

  /// @param json writes lists for PostgreSQL
  Sql sql(Function<Object, String> json) {
    Map<String, Object> parameters = new HashMap<>();
    return switch (data.trigger()) {
      case TIER_INTERVAL -> {
        parameters.put("intervals", json.apply(data.intervals()));
        parameters.put("zone", zone.getId());
        parameters.put("rule", rule);
        parameters.put("until", today.plusDays(lead));
        yield Sql.of(TIER_INTERVAL, parameters);
      }
      case AFTER_DELIVERY -> after("'DELIVERY'");
      case AFTER_COMPLAINT -> after("'COMPLAINT'");
      case AFTER_TICKET -> after("'COMPLAINT', 'TICKET'");
      case QUARTERLY -> {
        parameters.put("tags", data.tags());
        parameters.put("quarter", quarter());
        parameters.put("middle", today.with(IsoFields.DAY_OF_QUARTER, 45));
        yield Sql.of(QUARTERLY, parameters);
      }
    };
  }

  private Sql after(String kinds) {
    return Sql.of(
        AFTER.formatted(kinds),
        Map.of(
            "zone", zone.getId(),
            "days", data.days() == null ? 0 : data.days(),
            "from", today.minusDays(lookBack),
            "until", today.plusDays(lead)));
  }

  private String quarter() {
    return today.getYear() + "-Q" + today.get(IsoFields.QUARTER_OF_YEAR);
  }
}
