package io.kehu.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/// Plain SQL on the service's own connection pool. Inside `@Transactional` it runs on the transaction's connection, so
/// what it reads and writes belongs to that transaction; entities that were changed but not flushed are not seen by it.
@ApplicationScoped
public class JdbiProducer {

  @Produces
  @Singleton
  Jdbi jdbi(DataSource database) {
    Jdbi jdbi = Jdbi.create(database);
    // Begin and commit are the transaction manager's business.
    jdbi.setTransactionHandler(new CMTTransactionHandler());
    jdbi.registerArrayType(UUID.class, "uuid");
    jdbi.registerArrayType(String.class, "text");
    jdbi.registerArrayType(Long.class, "int8");
    jdbi.registerArrayType(Integer.class, "int4");
    jdbi.registerArgument(new PostgresArguments());
    jdbi.getConfig(Arguments.class).setUntypedNullArgument(PostgresArguments.NULL);
    jdbi.registerColumnMapper(
        Instant.class,
        (row, column, _) -> {
          var at = row.getObject(column, java.time.OffsetDateTime.class);
          return at == null ? null : at.toInstant();
        });
    return jdbi;
  }
}
