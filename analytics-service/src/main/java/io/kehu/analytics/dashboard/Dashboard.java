package io.kehu.analytics.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.analytics.figure.Watermark;
import io.kehu.platform.codelist.Label;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of figures that a front end can draw without knowing what they are: tiles with one number, series with points.
///
/// @param from first day that the figures are of
/// @param to last day
public record Dashboard(
    String code,
    Label title,
    LocalDate from,
    LocalDate to,
    String zone,
    String currency,
    Watermark watermark,
    List<Tile> tiles,
    List<Series> series) {

  /// One number.
  ///
  /// @param value null where nothing was observed
  /// @param lower of the 95 % interval, absent where there is none
  /// @param observations that the number rests on
  /// @param unit as in the metric's definition
  /// @param definition address of what it means
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Tile(
      Label label,
      @Nullable Double value,
      @Nullable Double lower,
      @Nullable Double upper,
      long observations,
      String unit,
      String definition) {}

  /// Numbers along an axis, in its order.
  ///
  /// @param chart address of the same as a picture, absent where there is none
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Series(
      Label label, String unit, String definition, @Nullable String chart, List<Point> points) {}

  /// @param at the day, the stage, the class … that the number is of
  /// @param value null where nothing was observed
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Point(
      String at,
      @Nullable Double value,
      @Nullable Double lower,
      @Nullable Double upper,
      long observations) {}
}
