package io.kehu.customer.duplicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.match.Lookalike;
import io.kehu.platform.matching.Reason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer that may be the one in hand. Whoever may not see it learns only that it is there.
///
/// @param id absent where hidden from the caller, as are number, name, score and reasons
/// @param matchedBy keys that both have and only one should
/// @param score probability, 0…1, that both are one
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Candidate(
    @Nullable UUID id,
    @Nullable String number,
    @Nullable String name,
    List<DuplicateKey.Kind> matchedBy,
    @Nullable Double score,
    @Nullable List<Reason> reasons) {

  static Candidate of(Found found) {
    Lookalike customer = found.match().customer();
    return customer.visible()
        ? new Candidate(
            customer.id(),
            customer.number(),
            customer.name(),
            found.matchedBy(),
            found.match().score(),
            found.match().verdict().reasons())
        : new Candidate(null, null, null, found.matchedBy(), null, null);
  }
}
