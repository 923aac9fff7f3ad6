package io.kehu.customer.erasure.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.erasure.ErasureGround;
import io.kehu.customer.erasure.part.Part;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was erased where.
///
/// @param complete false while a service has not answered
@Schema(name = "ErasureCertificate")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Certificate(
    UUID erasureId,
    String number,
    boolean complete,
    ErasureGround ground,
    @Nullable String forceReason,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant begunAt,
    @Nullable Instant finishedAt,
    List<Part> parts,
    List<String> pending,
    List<Remark> remarks) {}
