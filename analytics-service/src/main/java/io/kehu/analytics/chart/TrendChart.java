package io.kehu.analytics.chart;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A line over time with its 95 % band, between fixed bounds so that two pictures can be compared.
final class TrendChart {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 320;
  private static final double LEFT = 64;
  private static final double RIGHT = 736;
  private static final double TOP = 60;
  private static final double BOTTOM = 272;
  private static final int MOST_LABELS = 8;

  private TrendChart() {}

  /// @param lower equal to `value` where there is no interval
  record Observation(String label, double value, double lower, double upper) {}

  /// A labelled line across the picture.
  record Grid(double y, double textY, String label) {}

  /// One observation in the picture's units.
  record Dot(double x, double y, String label, String value, boolean labelled) {}

  @CheckedTemplate(basePath = "chart")
  static class Templates {
    private Templates() {}

    static native TemplateInstance trend(
        String title,
        String empty,
        int width,
        int height,
        List<Grid> grid,
        String line,
        String band,
        List<Dot> dots);
  }

  static String svg(
      String title,
      String empty,
      double least,
      double most,
      double step,
      List<Observation> observations) {
    List<Grid> grid = new ArrayList<>();
    for (double value = least; value <= most; value += step) {
      double y = y(value, least, most);
      grid.add(new Grid(y, y + 4, value == 0 ? "0" : String.format(Locale.ROOT, "%+.0f", value)));
    }
    List<Dot> dots = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    StringBuilder upper = new StringBuilder();
    StringBuilder lower = new StringBuilder();
    int every = Math.ceilDiv(Math.max(1, observations.size()), MOST_LABELS);
    for (int i = 0; i < observations.size(); i++) {
      Observation seen = observations.get(i);
      double x = x(i, observations.size());
      double y = y(seen.value(), least, most);
      line.append(point(x, y));
      upper.append(point(x, y(Math.min(most, seen.upper()), least, most)));
      lower.insert(0, point(x, y(Math.max(least, seen.lower()), least, most)));
      dots.add(
          new Dot(
              x,
              y,
              seen.label(),
              String.format(Locale.ROOT, "%+.1f", seen.value()),
              i % every == 0));
    }
    return Templates.trend(
            title, empty, WIDTH, HEIGHT, grid, line.toString(), upper.toString() + lower, dots)
        .render();
  }

  private static String point(double x, double y) {
    return String.format(Locale.ROOT, "%.1f,%.1f ", x, y);
  }

  private static double x(int index, int count) {
    return count == 1 ? (LEFT + RIGHT) / 2 : LEFT + 20 + (RIGHT - LEFT - 40) * index / (count - 1);
  }

  private static double y(double value, double least, double most) {
    return BOTTOM - (BOTTOM - TOP) * (value - least) / (most - least);
  }
}
