package io.kehu.analytics.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.analytics.catalogue.Metric;
import io.kehu.analytics.period.Granularity;
import io.kehu.analytics.period.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure with all that is needed to read it.
///
/// @param definitions addresses of what it means
/// @param from first day, absent for figures as of a day
/// @param to last day; for figures as of a day, the last day that counts
/// @param zone where days begin
/// @param currency absent where no money is in it
/// @param watermark up to when it is complete
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure<T>(
    List<String> definitions,
    @Nullable LocalDate from,
    LocalDate to,
    String zone,
    @Nullable Granularity granularity,
    @Nullable String currency,
    Watermark watermark,
    T data) {

  public static <T> Figure<T> of(
      Period period,
      @Nullable Granularity granularity,
      @Nullable String currency,
      Watermark watermark,
      T data,
      Metric... metrics) {
    return new Figure<>(
        Arrays.stream(metrics).map(Metric::definition).toList(),
        period.from(),
        period.to(),
        period.zone().getId(),
        granularity,
        currency,
        watermark,
        data);
  }
}
