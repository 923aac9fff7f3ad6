package io.kehu.customer.statement;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The codes that statements are described by.
class StatementCodes {
  @Produces
  CodeList kinds() {
    return CodeList.of("statement-kinds", StatementKind.values());
  }

  @Produces
  CodeList units() {
    return CodeList.of("statement-units", StatementUnit.values());
  }

  @Produces
  CodeList sources() {
    return CodeList.of("statement-sources", StatementSource.values());
  }

  @Produces
  CodeList lines() {
    return CodeList.of("statement-lines", Line.values());
  }

  @Produces
  CodeList findings() {
    return CodeList.of("statement-findings", FindingCode.values());
  }
}
