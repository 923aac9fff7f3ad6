package io.kehu.customer.erasure.certificate;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.erasure.Erasure;
import io.kehu.customer.erasure.ErasureService;
import io.kehu.customer.erasure.ErasureState;
import io.kehu.customer.erasure.part.Parts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Makes certificates of what services have told so far.
@ApplicationScoped
public class CertificateService {
  private final ErasureService erasures;
  private final Parts parts;

  CertificateService(ErasureService erasures, Parts parts) {
    this.erasures = erasures;
    this.parts = parts;
  }

  /// @throws ProblemException `erasure-not-found`
  @Transactional(SUPPORTS)
  public Certificate of(UUID id) {
    Erasure erasure = erasures.required(id);
    return new Certificate(
        id,
        erasure.number(),
        erasure.state() == ErasureState.DONE,
        erasure.ground(),
        erasure.forceReason(),
        erasure.requestedBy(),
        erasure.requestedAt(),
        erasure.begunAt(),
        erasure.finishedAt(),
        parts.of(id),
        erasures.pending(erasure),
        List.of(Remark.values()));
  }
}
