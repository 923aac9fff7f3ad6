package io.kehu.analytics.model;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The generations of the model: exactly one is live, at most one more is being built.
@ApplicationScoped
public class Generations {
  /// Serializes all that creates, switches or drops a generation, over all instances.
  private static final long LOCK = 0x6b656875_67656eL;

  private final Jdbi jdbi;
  private final Clock clock;

  Generations(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /// One generation.
  ///
  /// @param liveSince null while it is being built
  public record Generation(int number, Instant createdAt, @Nullable Instant liveSince) {}

  static String schema(int generation) {
    return "model_" + generation;
  }

  /// Before anything folds or reads: the first generation must be there.
  void createFirst(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
    ensureFirst();
  }

  @Transactional
  void ensureFirst() {
    jdbi.useHandle(handle -> {
      lock(handle);
      if (all().isEmpty()) {
        int first = nextNumber(handle);
        create(handle, first);
        setLive(handle, first);
      }
    });
  }

  /// All that exist, oldest first.
  @Transactional
  public List<Generation> all() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select number, created_at, live_since from model_generation order by number")
            .map((row, context) ->
                new Generation(
                    row.getInt(1),
                    row.getTimestamp(2).toInstant(),
                    row.getTimestamp(3) == null ? null : row.getTimestamp(3).toInstant()))
            .list());
  }

  /// The generation that figures are read from.
  @Transactional
  public int live() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select number from model_generation where live_since is not null")
            .mapTo(Integer.class)
            .one());
  }

  /// The generation that is being built, if any.
  public Optional<Generation> building() {
    return all().stream().filter(generation -> generation.liveSince() == null).findFirst();
  }

  /// Begins a new generation, or returns the one that is being built already.
  @Transactional
  public Generation begin() {
    return jdbi.withHandle(handle -> {
      lock(handle);
      Optional<Generation> building = building();
      if (building.isPresent()) {
        return building.get();
      }
      int next = nextNumber(handle);
      create(handle, next);
      return new Generation(next, clock.instant(), null);
    });
  }

  /// Makes a generation the live one and drops the one before.
  @Transactional
  public void switchTo(int number) {
    jdbi.useHandle(handle -> {
      lock(handle);
      int old = live();
      if (old != number) {
        handle.execute("delete from model_generation where number = ?", old);
        setLive(handle, number);
        handle.execute("drop schema if exists " + schema(old) + " cascade");
      }
    });
  }

  /// Gives up a generation that is being built.
  @Transactional
  public void abandon(int number) {
    jdbi.useHandle(handle -> {
      lock(handle);
      int gone =
          handle.execute(
              "delete from model_generation where number = ? and live_since is null", number);
      if (gone == 1) {
        handle.execute("drop schema if exists " + schema(number) + " cascade");
      }
    });
  }

  private static int nextNumber(Handle handle) {
    return handle
        .createQuery("select nextval('public.model_generation_number')")
        .mapTo(Integer.class)
        .one();
  }

  private static void lock(Handle handle) {
    handle.execute("select pg_advisory_xact_lock(?)", LOCK);
  }

  private void create(Handle handle, int number) {
    String schema = schema(number);
    handle.execute("create schema " + schema);
    handle.execute("set local search_path to " + schema + ", public");
    handle.createScript(ddl()).execute();
    handle.execute("set local search_path to default");
    handle.execute(
        "insert into model_generation (number, created_at) values (?, ?)", number, clock.instant());
  }

  private void setLive(Handle handle, int number) {
    handle.execute(
        "update model_generation set live_since = ? where number = ?", clock.instant(), number);
  }

  private static String ddl() {
    try (InputStream in =
        Objects.requireNonNull(Generations.class.getResourceAsStream("model.sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
