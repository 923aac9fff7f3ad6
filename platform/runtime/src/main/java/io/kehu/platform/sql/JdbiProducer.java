package io.kehu.platform.sql;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
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
    jdbi.registerArgument(arguments());
    jdbi.registerColumnMapper(
        Instant.class,
        (row, column, _) -> {
          var at = row.getObject(column, java.time.OffsetDateTime.class);
          return at == null ? null : at.toInstant();
        });
    return jdbi;
  }

  private static ArgumentFactory arguments() {
    return (_, value, _) ->
        switch (value) {
          case Instant at ->
              argument((i, statement, _) -> statement.setObject(i, at.atOffset(ZoneOffset.UTC)));
          case JsonNode json ->
              argument((i, statement, _) -> statement.setObject(i, json.toString(), Types.OTHER));
          case Collection<?> values ->
              argument((i, statement, context) ->
                  statement.setArray(
                      i, context.getConnection().createArrayOf(typeOf(values), elements(values))));
          case null, default -> Optional.empty();
        };
  }

  private static Optional<Argument> argument(Argument argument) {
    return Optional.of(argument);
  }

  private static String typeOf(Collection<?> values) {
    return switch (values.isEmpty() ? "" : values.iterator().next()) {
      case UUID _ -> "uuid";
      case Long _ -> "int8";
      case Integer _ -> "int4";
      default -> "text";
    };
  }

  private static Object[] elements(Collection<?> values) {
    return values.stream().map(v -> v instanceof Enum<?> e ? e.name() : v).toArray();
  }
}
