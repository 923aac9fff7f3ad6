package io.kehu.servicedesk.ticket;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// How a ticket was settled.
///
/// @param text for the customer
public record Resolution(@NotNull ResolutionCode code, @Nullable @Size(max = 10_000) String text) {}
