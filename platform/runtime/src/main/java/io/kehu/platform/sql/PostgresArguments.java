package io.kehu.platform.sql;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Type;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;

/// Binds values as PostgreSQL knows them. A null has no type of its own, so that PostgreSQL takes that of the column
/// (which it cannot where nothing tells: write `cast(:id as uuid) is null` there).
final class PostgresArguments implements ArgumentFactory.Preparable {
  static final Argument NULL = (position, statement, _) -> statement.setNull(position, Types.NULL);

  @Override
  public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
    Class<?> raw = GenericTypes.getErasedType(type);
    if (raw == Instant.class) {
      return Optional.of(value -> value instanceof Instant at ? instant(at) : NULL);
    }
    if (raw == UUID.class) {
      return Optional.of(value -> value instanceof UUID id ? uuid(id) : NULL);
    }
    if (JsonNode.class.isAssignableFrom(raw)) {
      return Optional.of(value -> value instanceof JsonNode json ? json(json) : NULL);
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return Optional.of(value -> value instanceof Collection<?> values ? array(values) : NULL);
    }
    return Optional.empty();
  }

  private static Argument instant(Instant at) {
    return (position, statement, _) -> statement.setObject(position, at.atOffset(ZoneOffset.UTC));
  }

  private static Argument uuid(UUID id) {
    return (position, statement, _) -> statement.setObject(position, id);
  }

  private static Argument json(JsonNode json) {
    return (position, statement, _) -> statement.setObject(position, json.toString(), Types.OTHER);
  }

  private static Argument array(Collection<?> values) {
    return (position, statement, context) ->
        statement.setArray(
            position, context.getConnection().createArrayOf(typeOf(values), elements(values)));
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
