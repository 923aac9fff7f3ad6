package io.kehu.platform.external;

import java.util.UUID;

/// Whose an external id is.
///
/// @param recordId the record that bears it
/// @param isNew it was free, and is now held for the record that the caller is about to create
/// @param stored how new the last accepted row was; empty for a new one
public record Claim(UUID recordId, boolean isNew, SourceStamp stored) {}
