package io.kehu.customer.source.report;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;

/// Which customers a report is about, and into what it divides them.
///
/// @param from the first day on which they were created, where the company's days begin
/// @param until the last day
public record ReportPeriod(
    @QueryParam("from") @NotNull LocalDate from,
    @QueryParam("until") @NotNull LocalDate until,
    @QueryParam("by") @DefaultValue("SOURCE") SourceReportApi.By by) {}
