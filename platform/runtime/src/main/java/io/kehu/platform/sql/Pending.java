package io.kehu.platform.sql;

import java.sql.SQLException;

/// What a transaction has decided and not yet written: see [UnitOfWork].
public interface Pending {
  /// Writes it all and forgets it; more may come afterwards.
  void write() throws SQLException;
}
