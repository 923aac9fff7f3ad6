package io.kehu.platform.bulk;

import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What can be imported here, and by whom.
@ApplicationScoped
public class ImportKinds {
  private final List<ImportKind<?>> kinds;
  private final CurrentCaller callers;

  ImportKinds(@All List<ImportKind<?>> kinds, CurrentCaller callers) {
    this.kinds = kinds;
    this.callers = callers;
  }

  /// @throws ProblemException `import-kind-not-found`
  public ImportKind<?> named(String name) {
    return kinds.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> ProblemException.of(BulkProblem.IMPORT_KIND_NOT_FOUND));
  }

  /// The kind whose rows are of this class.
  @SuppressWarnings("unchecked") // the class is its row type
  public <R> ImportKind<R> of(R row) {
    return (ImportKind<R>)
        kinds.stream()
            .filter(kind -> kind.rowType() == row.getClass())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Nothing imports " + row.getClass()));
  }

  /// @throws ProblemException `forbidden`
  public void requirePermission(ImportKind<?> kind) {
    if (!callers.holds(kind.permission())) {
      throw ProblemException.of(GeneralProblem.FORBIDDEN);
    }
  }

  /// The names of those that the caller may import.
  public List<String> permitted() {
    return kinds.stream()
        .filter(kind -> callers.holds(kind.permission()))
        .map(ImportKind::name)
        .toList();
  }
}
