package io.kehu.platform.bulk;

import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import io.quarkus.arc.All;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What can be imported here, and by whom.
@ApplicationScoped
class ImportKinds {
  private final List<ImportKind<?>> kinds;
  private final SecurityIdentity identity;

  ImportKinds(@All List<ImportKind<?>> kinds, SecurityIdentity identity) {
    this.kinds = kinds;
    this.identity = identity;
  }

  /// @throws ProblemException `import-kind-not-found`
  ImportKind<?> named(String name) {
    return kinds.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> ProblemException.of(BulkProblem.IMPORT_KIND_NOT_FOUND));
  }

  /// @throws ProblemException `forbidden`
  void requirePermission(ImportKind<?> kind) {
    String[] parts = kind.permission().split(":", 2);
    StringPermission needed =
        parts.length == 2
            ? new StringPermission(parts[0], parts[1])
            : new StringPermission(kind.permission());
    if (!identity.checkPermissionBlocking(needed)) {
      throw ProblemException.of(GeneralProblem.FORBIDDEN);
    }
  }
}
