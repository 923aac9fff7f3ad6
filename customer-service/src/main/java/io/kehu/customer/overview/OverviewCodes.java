package io.kehu.customer.overview;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/// The codes that overviews show.
@ApplicationScoped
class OverviewCodes {
  @Produces
  CodeList nextActionTypes() {
    return CodeList.of("next-action-types", NextActionType.values());
  }
}
