package io.kehu.customer.source;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;

/// The built-in sources; the company's own ones are at `/v1/sources`.
class SourceCodes {
  static final String LIST = "customer-sources";

  @Produces
  CodeList sources() {
    return CodeList.of(LIST, BuiltInSource.values());
  }
}
