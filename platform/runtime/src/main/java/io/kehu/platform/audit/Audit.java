package io.kehu.platform.audit;

import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who changed what, written in the transaction of the change and never altered.
@ApplicationScoped
public class Audit {
  /// Records one action on one record, with the fields that differ between `before` and `after` (compared as JSON).
  ///
  /// @param kind the resource's singular: `customer`
  /// @param action past tense: `created`, `changed`, `class-changed`
  /// @param before null at creation
  /// @param after null at removal
  public void record(
      String kind, UUID id, String action, @Nullable Object before, @Nullable Object after) {
    throw new UnsupportedOperationException();
  }

  /// The history of one record, newest first.
  public Page<AuditEntry> history(String kind, UUID id, ListRequest request) {
    throw new UnsupportedOperationException();
  }
}
