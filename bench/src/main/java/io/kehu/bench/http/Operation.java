package io.kehu.bench.http;

import io.kehu.bench.postgres.PgBench;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that customer-service is asked for, and how pgbench asks PostgreSQL for the same.
///
/// @param status of every answer
/// @param next a request; called by all connections at once
/// @param scripts null where the statements differ from request to request
record Operation(String name, int status, Supplier<byte[]> next, @Nullable ScriptOf scripts) {
  /// Makes a script of the statements.
  @FunctionalInterface
  interface ScriptOf {
    /// @param sent by one request
    PgBench.Script of(List<String> sent) throws Exception;
  }
}
