package io.kehu.customer.duplicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer that shares keys with the one in hand. Whoever may not see it learns only that it is
/// there.
///
/// @param id absent where hidden from the caller, as are number and name
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Candidate(
    @Nullable UUID id,
    @Nullable String number,
    @Nullable String name,
    List<DuplicateKey.Kind> matchedBy) {}
