package io.kehu.customer.field;

import static io.kehu.customer.field.FieldGroup.COMPUTED;
import static io.kehu.customer.field.FieldGroup.FIGURE;
import static io.kehu.customer.field.ValueType.BOOLEAN;
import static io.kehu.customer.field.ValueType.CODE;
import static io.kehu.customer.field.ValueType.DATE;
import static io.kehu.customer.field.ValueType.DECIMAL;
import static io.kehu.customer.field.ValueType.INSTANT;
import static io.kehu.customer.field.ValueType.INTEGER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What the read model of the 360° view says: orders, opportunities and tickets, and the figures of loyalty-service and analytics-service.
@ApplicationScoped
class FigureFields implements FieldContributor {
  private static final Source FIGURES =
      new Source("left join overview_figures f on f.customer_id = c.id");
  private static final Source WATCH =
      new Source("left join ownership_watch w on w.customer_id = c.id");
  private static final Source TICKETS =
      new Source(
          """
          left join lateral (
            select count(*) filter (where t.open) as open
            from overview_ticket t where t.customer_id = c.id) t on true\
          """);

  private final FieldWords words;
  private final Thresholds thresholds;

  FigureFields(FieldWords words, Thresholds thresholds) {
    this.words = words;
    this.thresholds = thresholds;
  }

  @Override
  public List<Field> fields() {
    String currency = thresholds.currency().getCurrencyCode();
    String revenue = "(case when f.revenue_currency = '%s' then f.revenue end)".formatted(currency);
    Source deals = deals(currency);
    Source orders = orders(currency);
    return List.of(
        figure("tier", CODE, "f.tier"),
        figure("points", INTEGER, "f.points"),
        figure("csm", DECIMAL, "f.csm"),
        figure("csmLevel", CODE, "f.csm_level"),
        figure("lastAnswerAt", INSTANT, "f.last_answer_at"),
        figure("riskBand", CODE, "f.risk_band"),
        figure("risk", DECIMAL, "f.risk"),
        figure("recencyScore", INTEGER, "f.recency"),
        figure("frequencyScore", INTEGER, "f.frequency"),
        figure("monetaryScore", INTEGER, "f.monetary"),
        figure("rfmSegment", CODE, "f.segment"),
        figure("valueClass", CODE, "f.value_class"),
        figure("valueAsOf", DATE, "f.value_as_of"),
        words.measured("revenue", DECIMAL, FIGURE, FIGURES, revenue, currency),
        words.field("orderCount", INTEGER, FIGURE, orders, "o.count"),
        words.measured("orderTotal", DECIMAL, FIGURE, orders, "o.total", currency),
        words.field("firstOrderAt", INSTANT, FIGURE, orders, "o.first_at"),
        words.field("lastOrderAt", INSTANT, FIGURE, orders, "o.last_at"),
        words.field("openOpportunities", INTEGER, FIGURE, deals, "d.open"),
        words.measured("openOpportunityAmount", DECIMAL, FIGURE, deals, "d.amount", currency),
        words.field("openTickets", INTEGER, FIGURE, TICKETS, "t.open"),
        words.field("lastCareAt", INSTANT, FIGURE, WATCH, "w.touched_at"),
        words.field("hasOrdered", BOOLEAN, COMPUTED, orders, "(o.count > 0)"),
        words.coded(
            "purchaseSize", CODE, COMPUTED, FIGURES, thresholds.sizeOf(revenue), "purchase-sizes"));
  }

  private Field figure(String name, ValueType type, String sql) {
    return words.field(name, type, FIGURE, FIGURES, sql);
  }

  private static Source deals(String currency) {
    return new Source(
        """
        left join lateral (
          select count(*) as open, coalesce(sum(d.amount) filter (where d.currency = '%s'), 0) as amount
          from overview_opportunity d
          where d.customer_id = c.id and d.status = 'OPEN') d on true\
        """
            .formatted(currency));
  }

  private static Source orders(String currency) {
    return new Source(
        """
        left join lateral (
          select count(*) as count, min(o.placed_at) as first_at, max(o.placed_at) as last_at,
            coalesce(sum(o.total - o.returned_total) filter (where o.currency = '%s'), 0) as total
          from overview_order o
          where o.customer_id = c.id and o.status <> 'CANCELLED') o on true\
        """
            .formatted(currency));
  }
}
