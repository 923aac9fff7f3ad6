package io.kehu.customer.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The company's own sources.
@ApplicationScoped
class SourceRepository implements PanacheRepositoryBase<Source, UUID> {
  private final Jdbi jdbi;

  SourceRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<Source> byCode(String code) {
    return find("code", code).firstResultOptional();
  }

  Optional<Source> lockedByCode(String code) {
    return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /// Readable without a transaction, as where rows of a file are read ahead.
  boolean isThere(String code) {
    return jdbi.withHandle(db ->
        db.createQuery("select exists (select from source where code = :code)")
            .bind("code", code)
            .mapTo(Boolean.class)
            .one());
  }
}
