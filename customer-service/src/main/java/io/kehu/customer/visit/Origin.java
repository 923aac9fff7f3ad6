package io.kehu.customer.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why there is a visit.
///
/// @param ruleId the rule that planned it
/// @param occasion what the rule saw: `order:…`, `ticket:…`, `quarter:2026-Q3`, `since:2026-01-31`
/// @param previousVisitId the visit at which it was agreed
@Embeddable
@Schema(name = "VisitOrigin")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(
    @Nullable UUID ruleId, @Nullable String occasion, @Nullable UUID previousVisitId) {

  static Origin after(UUID visit) {
    return new Origin(null, null, visit);
  }
}
