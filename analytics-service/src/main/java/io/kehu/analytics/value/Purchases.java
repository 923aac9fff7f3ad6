package io.kehu.analytics.value;

/// The common table expressions that value and retention figures begin with. All take the parameters `:end` (first instant after the period),
/// `:zone` and `:currency`, and see only the orders that the caller may see (`%s`, a condition on `o.customer_id`).
public final class Purchases {
  private Purchases() {}

  /// One row a customer with purchases before `:end`: last day, number of orders, money less returns.
  public static final String BY_CUSTOMER =
      """
      buyer as (
        select o.customer_id,
               (max(o.placed_at) at time zone :zone)::date                    as last_day,
               count(*)                                                        as orders,
               sum(o.total - o.returned)                                       as revenue,
               count(distinct (o.placed_at at time zone :zone)::date)          as days
        from order_fact o
        where o.counts and o.placed_at < :end and o.currency = :currency and %s
        group by o.customer_id
      )
      """;

  /// Scores 1 … 5 by tie-safe quintile: 1 + ⌊5 × customers that are strictly worse ÷ all⌋. Equal customers get equal scores.
  public static final String SCORED =
      """
      scored as (
        select customer_id, last_day, orders, revenue, days,
               (1 + 5 * (rank() over (order by last_day) - 1) / count(*) over ())::int as recency,
               (1 + 5 * (rank() over (order by orders) - 1) / count(*) over ())::int   as frequency,
               (1 + 5 * (rank() over (order by revenue) - 1) / count(*) over ())::int  as monetary
        from buyer
      )
      """;

  /// Classes by the revenue of better customers: A below 80 % of all, B below 95 %, C the rest; and each customer's place.
  public static final String CLASSED =
      """
      placed as (
        select *,
               row_number() over best                                          as place,
               count(*) over ()                                                as customers,
               sum(revenue) over ()                                            as total,
               coalesce(sum(revenue) over (order by revenue desc, customer_id
                 rows between unbounded preceding and 1 preceding), 0)         as better
        from scored
        window best as (order by revenue desc, customer_id)
      ),
      classed as (
        select *,
               case when total <= 0 or better < 0.80 * total then 'A'
                    when better < 0.95 * total then 'B'
                    else 'C' end                                               as value_class
        from placed
      )
      """;
}
