package io.kehu.customer.division;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.division.DivisionRepository.Stored;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.bulk.ImportKind.RowOutcome;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What can be done with the divisions. None is ever removed: addresses refer to them.
@ApplicationScoped
public class DivisionService {
  private final DivisionRepository divisions;
  private final Audit audit;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  DivisionService(DivisionRepository divisions, Audit audit) {
    this.divisions = divisions;
    this.audit = audit;
  }

  /// @param parent null for the provinces
  @Transactional(SUPPORTS)
  public Page<DivisionApi.View> children(@Nullable String parent, ListRequest request) {
    if (parent != null) {
      required(parent);
    }
    return divisions.children(parent, request);
  }

  @Transactional(SUPPORTS)
  public DivisionApi.Path path(String code) {
    DivisionApi.View division = required(code);
    LinkedList<DivisionApi.View> above = new LinkedList<>();
    for (String parent = division.parent(); parent != null; parent = above.getFirst().parent()) {
      above.addFirst(required(parent));
    }
    return new DivisionApi.Path(division, List.copyOf(above));
  }

  /// Whether an address may have the code: it is known, or of a province below which nothing is known yet.
  @Transactional(SUPPORTS)
  public boolean mayBeUsed(String code) {
    if (known.contains(code)) {
      return true;
    }
    if (divisions.find(code).isPresent()) {
      return known.add(code);
    }
    DivisionCode province = new DivisionCode(code).province();
    return divisions.find(province.value()).isPresent() && !divisions.isFilled(province);
  }

  /// Adds or renames one, in the transaction in hand. Refuses before anything changes.
  ///
  /// @throws ProblemException `division-parent-refused` where the parent is unknown or of another province or prefecture
  public RowOutcome take(DivisionApi.Row row) {
    requireParent(new DivisionCode(row.code()), row.parent());
    Optional<Stored> before = divisions.find(row.code());
    Stored stored = before.orElseGet(() -> new Stored(Ids.newId(), null));
    divisions.save(stored.id(), row);
    DivisionApi.View after = required(row.code());
    if (after.equals(stored.division())) {
      return RowOutcome.UNCHANGED;
    }
    audit.record(
        "division",
        stored.id(),
        before.isEmpty() ? "created" : "changed",
        stored.division(),
        after);
    return before.isEmpty() ? RowOutcome.CREATED : RowOutcome.UPDATED;
  }

  private void requireParent(DivisionCode code, @Nullable String parent) {
    boolean fits =
        parent == null
            ? code.isProvince()
            : code.mayBeBelow(new DivisionCode(parent)) && divisions.find(parent).isPresent();
    if (!fits) {
      throw ProblemException.of(
          DivisionError.PARENT_REFUSED, code.value(), parent == null ? "–" : parent);
    }
  }

  private DivisionApi.View required(String code) {
    return divisions
        .find(code)
        .map(Stored::division)
        .orElseThrow(() -> ProblemException.of(DivisionError.NOT_FOUND, code));
  }
}
