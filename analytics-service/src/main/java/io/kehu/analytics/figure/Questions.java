package io.kehu.analytics.figure;

import io.kehu.analytics.period.Granularity;
import io.kehu.analytics.period.Period;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks what was asked and fills in what was left out.
@ApplicationScoped
public class Questions {
  /// Steps that one answer may hold: no list is without bound.
  private static final int MAX_STEPS = 750;

  private static final int MAX_YEARS = 50;

  private final Clock clock;

  Questions(Clock clock) {
    this.clock = clock;
  }

  /// @throws ProblemException `validation-failed` naming each wrong parameter
  public Period period(PeriodRequest request) {
    List<FieldError> errors = new ArrayList<>();
    ZoneId zone = zone(request.zone(), errors);
    LocalDate to = request.to() == null ? LocalDate.now(clock.withZone(zone)) : request.to();
    LocalDate from = request.from() == null ? to.minusYears(1).plusDays(1) : request.from();
    checkDay("?from", from, errors);
    checkDay("?to", to, errors);
    if (from.isAfter(to)) {
      errors.add(new FieldError("?from", "after-end", ""));
    } else if (from.plusYears(MAX_YEARS).isBefore(to)) {
      errors.add(new FieldError("?from", "period-too-long", ""));
    } else if (request.granularity() != null
        && steps(from, to, request.granularity()) > MAX_STEPS) {
      errors.add(new FieldError("?granularity", "too-many-steps", ""));
    }
    refuse(errors);
    return new Period(from, to, zone);
  }

  /// A day, today in the zone when absent, checked as [#period] does.
  public LocalDate day(@Nullable LocalDate day, String zone) {
    List<FieldError> errors = new ArrayList<>();
    ZoneId place = zone(zone, errors);
    LocalDate asOf = day == null ? LocalDate.now(clock.withZone(place)).plusDays(1) : day;
    checkDay("?asOf", asOf, errors);
    refuse(errors);
    return asOf;
  }

  /// @throws ProblemException when there is no such zone
  public ZoneId zone(String name) {
    List<FieldError> errors = new ArrayList<>();
    ZoneId zone = zone(name, errors);
    refuse(errors);
    return zone;
  }

  /// @throws ProblemException when there is no such currency
  public String currency(String code) {
    try {
      return Currency.getInstance(code).getCurrencyCode();
    } catch (IllegalArgumentException unknown) {
      refuse(List.of(new FieldError("?currency", "unknown-currency", "")));
      throw unknown;
    }
  }

  private static ZoneId zone(String name, List<FieldError> errors) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      errors.add(new FieldError("?zone", "unknown-zone", ""));
      return ZoneId.of("UTC");
    }
  }

  /// PostgreSQL and Java know more days than people do; a day far off is a mistake.
  private static void checkDay(String pointer, LocalDate day, List<FieldError> errors) {
    if (day.getYear() < 1900 || day.getYear() > 2200) {
      errors.add(new FieldError(pointer, "day-out-of-range", ""));
    }
  }

  private static long steps(LocalDate from, LocalDate to, Granularity granularity) {
    return switch (granularity) {
      case DAY -> ChronoUnit.DAYS.between(from, to);
      case WEEK -> ChronoUnit.WEEKS.between(from, to);
      case MONTH -> ChronoUnit.MONTHS.between(from, to);
      case QUARTER -> ChronoUnit.MONTHS.between(from, to) / 3;
      case YEAR -> ChronoUnit.YEARS.between(from, to);
    };
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED).withErrors(errors);
    }
  }
}
