package io.kehu.customer.erasure.part;

import io.kehu.platform.privacy.Erased;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What one service erased and kept.
@Schema(name = "ErasurePart")
public record Part(String service, UUID subjectId, Instant finishedAt, List<Erased.Table> tables) {}
