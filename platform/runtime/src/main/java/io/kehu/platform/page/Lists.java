package io.kehu.platform.page;

import io.kehu.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Runs listings: keyset pages with an id tie-break, so that no row is lost or shown twice while others write.
@ApplicationScoped
public class Lists {

  /// One page of `listing`, limited to rows for which all `conditions` hold (the access predicate first, then the plain filters).
  ///
  /// @throws io.kehu.platform.problem.ProblemException `validation-failed` naming each wrong parameter
  public <T> Page<T> page(Listing<T> listing, ListRequest request, List<Sql> conditions) {
    throw new UnsupportedOperationException();
  }
}
