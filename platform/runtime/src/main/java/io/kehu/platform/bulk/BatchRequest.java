package io.kehu.platform.bulk;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// The body of a batch. Items are validated one by one by [Batches], so that one bad item does not refuse the others.
///
/// @param atomic all or nothing
public record BatchRequest<T>(boolean atomic, @NotEmpty @Size(max = 500) List<@NotNull T> items) {}
