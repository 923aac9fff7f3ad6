package io.kehu.analytics.chart;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The open pipeline as a funnel: one bar a stage, centred, as wide as its count.
final class FunnelChart {
  private static final int WIDTH = 760;
  private static final int BAR_HEIGHT = 30;
  private static final int GAP = 6;
  private static final int TOP = 64;
  private static final double WIDEST = 360;
  private static final double CENTRE = 400;

  private FunnelChart() {}

  /// One stage as the chart shows it.
  record Stage(String label, long count, BigDecimal amount) {}

  /// One bar, in the picture's units.
  record Bar(
      String label, String value, double x, double y, double width, double textY, int shade) {}

  @CheckedTemplate(basePath = "chart")
  static class Templates {
    private Templates() {}

    static native TemplateInstance funnel(
        String title, String empty, int width, int height, double centre, List<Bar> bars);
  }

  static String svg(
      String title, String empty, String currency, List<Stage> stages, Locale locale) {
    long most = stages.stream().mapToLong(Stage::count).max().orElse(0);
    NumberFormat number = NumberFormat.getIntegerInstance(locale);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      double width = most == 0 ? 2 : Math.max(2, WIDEST * stage.count() / most);
      double y = TOP + (double) i * (BAR_HEIGHT + GAP);
      bars.add(
          new Bar(
              stage.label(),
              number.format(stage.count()) + " · " + number.format(stage.amount()) + " " + currency,
              CENTRE - width / 2,
              y,
              width,
              y + BAR_HEIGHT / 2.0 + 5,
              35 + (int) (40.0 * i / Math.max(1, stages.size()))));
    }
    int height = TOP + Math.max(1, stages.size()) * (BAR_HEIGHT + GAP) + 16;
    return Templates.funnel(title, empty, WIDTH, height, CENTRE, bars).render();
  }
}
