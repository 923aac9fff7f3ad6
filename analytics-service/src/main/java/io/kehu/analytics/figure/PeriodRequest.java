package io.kehu.analytics.figure;

import io.kehu.analytics.period.Granularity;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The period that a figure is asked for, as `@BeanParam`.
///
/// @param from first day, a year before `to` when absent
/// @param to last day, today when absent
/// @param zone IANA name: where days begin
/// @param granularity the steps to show, the whole period as one when absent
public record PeriodRequest(
    @QueryParam("from") @Nullable LocalDate from,
    @QueryParam("to") @Nullable LocalDate to,
    @QueryParam("zone") @DefaultValue("UTC") String zone,
    @QueryParam("granularity") @Nullable Granularity granularity) {}
