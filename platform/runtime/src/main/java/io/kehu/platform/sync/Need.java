package io.kehu.platform.sync;

import io.kehu.platform.external.ExternalReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A record that must be here before a row can be taken.
///
/// @param kind of that record: `customers`
/// @param reference as the row names it
@Schema(name = "SyncNeed")
public record Need(String kind, ExternalReference reference) {}
