package io.kehu.analytics.dashboard;

import io.kehu.analytics.catalogue.Metric;
import io.kehu.analytics.complaint.ComplaintFigures;
import io.kehu.analytics.dashboard.Dashboard.Point;
import io.kehu.analytics.dashboard.Dashboard.Series;
import io.kehu.analytics.dashboard.Dashboard.Tile;
import io.kehu.analytics.estimate.Interval;
import io.kehu.analytics.estimate.Proportion;
import io.kehu.analytics.figure.Scope;
import io.kehu.analytics.figure.Watermark;
import io.kehu.analytics.funnel.FunnelFigures;
import io.kehu.analytics.period.Granularity;
import io.kehu.analytics.period.Period;
import io.kehu.analytics.retention.RetentionFigures;
import io.kehu.analytics.satisfaction.SatisfactionFigures;
import io.kehu.analytics.satisfaction.SatisfactionFigures.Satisfaction;
import io.kehu.analytics.value.AsOf;
import io.kehu.analytics.value.ValueFigures;
import io.kehu.platform.codelist.Label;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Puts the first page together. One connection, one state of the facts, seven queries.
final class ManagementDashboard {
  private static final int MAX_STEPS = 750;

  private final Handle handle;
  private final Scope scope;
  private final Period period;
  private final Granularity granularity;
  private final String currency;

  ManagementDashboard(
      Handle handle, Scope scope, Period period, Granularity granularity, String currency) {
    this.handle = handle;
    this.scope = scope;
    this.period = period;
    this.granularity = granularity;
    this.currency = currency;
  }

  Dashboard with(Watermark watermark) {
    List<Tile> tiles = new ArrayList<>();
    List<Series> series = new ArrayList<>();
    addSatisfaction(tiles, series);
    addComplaints(tiles);
    addRetention(tiles, series);
    addValue(tiles);
    addSales(tiles, series);
    return new Dashboard(
        "management",
        new Label("Management", "管理概览"),
        period.from(),
        period.to(),
        period.zone().getId(),
        currency,
        watermark,
        tiles,
        series);
  }

  private void addSatisfaction(List<Tile> tiles, List<Series> series) {
    SatisfactionFigures figures = new SatisfactionFigures(handle, scope);
    Label label = new Label("Customer satisfaction (CSM)", "客户满意度（CSM）");
    figures.satisfaction(period, SatisfactionFigures.Dimension.NONE, "day", null, 1).stream()
        .findFirst()
        .map(ManagementDashboard::point)
        .ifPresentOrElse(
            all -> tiles.add(tile(label, all, Metric.CSM)),
            () -> tiles.add(tile(label, new Point("all", null, null, null, 0), Metric.CSM)));
    List<Point> points =
        figures
            .satisfaction(
                period,
                SatisfactionFigures.Dimension.PERIOD,
                granularity.truncation(),
                null,
                MAX_STEPS)
            .stream()
            .map(ManagementDashboard::point)
            .toList();
    series.add(
        series(
            new Label("Satisfaction over time", "满意度趋势"),
            Metric.CSM,
            "/v1/charts/satisfaction-trend.svg",
            points));
  }

  private void addComplaints(List<Tile> tiles) {
    List<ComplaintFigures.Step> steps = new ComplaintFigures(handle, scope).steps(period, null);
    Label label = new Label("Complaints per 1,000 orders", "每千笔订单投诉数");
    Point rate =
        steps.isEmpty()
            ? new Point("all", null, null, null, 0)
            : new Point(
                "all", steps.getFirst().perThousandOrders(), null, null, steps.getFirst().orders());
    tiles.add(tile(label, rate, Metric.COMPLAINT_RATE));
  }

  private void addRetention(List<Tile> tiles, List<Series> series) {
    RetentionFigures figures = new RetentionFigures(handle, scope);
    tiles.add(
        tile(
            new Label("Repurchase rate", "重复购买率"),
            point("all", figures.repurchase(period)),
            Metric.REPURCHASE_RATE));
    List<Point> revenue = new ArrayList<>();
    List<Point> retained = new ArrayList<>();
    for (RetentionFigures.Step step : figures.steps(period, granularity, currency)) {
      String at = step.from().toString();
      revenue.add(new Point(at, step.revenue().amount().doubleValue(), null, null, step.orders()));
      retained.add(point(at, step.retained()));
    }
    series.add(
        new Series(
            new Label("Revenue less returns", "收入（扣除退货）"),
            "money",
            Metric.RETENTION_RATE.definition(),
            null,
            revenue));
    series.add(series(new Label("Retention rate", "客户维系率"), Metric.RETENTION_RATE, null, retained));
  }

  private void addValue(List<Tile> tiles) {
    AsOf asOf = new AsOf(period.to().plusDays(1), period.zone(), currency);
    ValueFigures.Concentration all = new ValueFigures(handle, scope).concentration(asOf);
    tiles.add(
        tile(
            new Label("Share of the top 20 % of customers", "前 20 % 客户收入占比"),
            new Point("all", all.topShare(), null, null, all.customers()),
            Metric.TOP_SHARE));
  }

  private void addSales(List<Tile> tiles, List<Series> series) {
    FunnelFigures figures = new FunnelFigures(handle, scope);
    Label winRate = new Label("Win rate", "赢单率");
    Label wonValue = new Label("Value won", "赢单金额");
    figures.outcomes(period, FunnelFigures.Dimension.NONE, "day", currency).stream()
        .findFirst()
        .ifPresentOrElse(
            all -> {
              tiles.add(tile(winRate, point("all", all.winRate()), Metric.WIN_RATE));
              tiles.add(
                  tile(
                      wonValue,
                      new Point(
                          "all", all.wonValue().amount().doubleValue(), null, null, all.won()),
                      Metric.WON_VALUE));
            },
            () -> {
              tiles.add(tile(winRate, point("all", Proportion.of(0, 0)), Metric.WIN_RATE));
              tiles.add(tile(wonValue, new Point("all", 0.0, null, null, 0), Metric.WON_VALUE));
            });
    List<Point> standing =
        figures.standing("standard", currency).stream()
            .map(
                s -> new Point(s.stage(), s.amount().amount().doubleValue(), null, null, s.count()))
            .toList();
    series.add(
        series(
            new Label("Open pipeline by stage", "各阶段在途机会"),
            Metric.OPEN_PIPELINE,
            "/v1/charts/funnel.svg",
            standing));
  }

  private static Point point(Satisfaction row) {
    return point(row.key(), row.csm().value(), row.csm().interval(), row.csm().count());
  }

  private static Point point(String at, Proportion share) {
    return point(at, share.value(), share.interval(), share.of());
  }

  private static Point point(
      String at, @Nullable Double value, @Nullable Interval interval, long observations) {
    return new Point(
        at,
        value,
        interval == null ? null : interval.lower(),
        interval == null ? null : interval.upper(),
        observations);
  }

  private static Tile tile(Label label, Point point, Metric metric) {
    return new Tile(
        label,
        point.value(),
        point.lower(),
        point.upper(),
        point.observations(),
        metric.unit(),
        metric.definition());
  }

  private static Series series(
      Label label, Metric metric, @Nullable String chart, List<Point> points) {
    return new Series(label, metric.unit(), metric.definition(), chart, points);
  }
}
