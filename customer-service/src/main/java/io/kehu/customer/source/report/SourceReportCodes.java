package io.kehu.customer.source.report;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes of the report on sources.
class SourceReportCodes {
  @Produces
  CodeList figures() {
    return CodeList.of("source-report-figures", ReportFigure.values());
  }

  @Produces
  CodeList gaps() {
    return CodeList.of("source-report-gaps", ReportGap.values());
  }
}
