package io.kehu.platform.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.access.Caller;
import io.kehu.platform.bulk.JobApi.Format;
import io.kehu.platform.bulk.JobApi.Job;
import io.kehu.platform.bulk.JobApi.State;
import io.kehu.platform.json.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Jobs as they are stored.
@ApplicationScoped
class JobTable {
  static final String COLUMNS =
      """
      j.id, j.kind, j.format, j.dry_run, j.duplicates, j.template, j.state, j.bytes, j.processed, j.created, j.updated, j.unchanged, j.stale,
      j.skipped, j.waiting, j.failed, j.created_at, j.started_at, j.finished_at, j.problem\
      """;

  private final Jdbi jdbi;
  private final Clock clock;
  private final StoredJson json;

  JobTable(Jdbi jdbi, Clock clock, StoredJson json) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.json = json;
  }

  /// A job whose file is still coming.
  void receive(UUID id, Uploads.Upload upload) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into job (id, kind, format, dry_run, duplicates, template, mapping, state, caller_id, caller, created_at)
                values (:id, :kind, :format, :dryRun, :duplicates, :template, cast(:mapping as jsonb), 'RECEIVING',
                  :callerId, cast(:caller as jsonb), :now)
                """)
            .bind("id", id)
            .bind("kind", upload.kind().name())
            .bind("format", upload.format().name())
            .bind("dryRun", upload.dryRun())
            .bind("duplicates", upload.duplicates() == null ? null : upload.duplicates().name())
            .bind("template", upload.template() == null ? null : upload.template().name())
            .bind("mapping", upload.template() == null ? null : write(upload.template().mapping()))
            .bind("callerId", upload.caller().subject())
            .bind("caller", write(upload.caller()))
            .bind("now", clock.instant())
            .execute());
  }

  void addChunk(UUID id, int number, byte[] content) {
    jdbi.useHandle(handle ->
        handle.execute(
            "insert into job_chunk (job_id, number, content) values (?, ?, ?)",
            id,
            number,
            content));
  }

  Optional<byte[]> chunk(UUID id, int number) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select content from job_chunk where job_id = ? and number = ?")
            .bind(0, id)
            .bind(1, number)
            .mapTo(byte[].class)
            .findOne());
  }

  /// The file is complete.
  ///
  /// @return false when the caller has used the key before
  boolean ready(
      UUID id,
      @Nullable String key,
      byte[] digest,
      long bytes,
      FileReading reading,
      List<String> header) {
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(
                """
                update job set state = 'WAITING', idempotency_key = :key, digest = :digest, bytes = :bytes,
                  header = :header, charset = :charset
                where id = :id and not exists (
                  select from job o where o.caller_id = job.caller_id and o.idempotency_key = :key)
                """)
            .bind("id", id)
            .bind("key", key)
            .bind("digest", digest)
            .bind("bytes", bytes)
            .bind("header", write(header))
            .bind("charset", reading.charset().name())
            .execute())
        == 1;
  }

  /// The job that the caller began with the key, and the digest of its file.
  Optional<Map.Entry<Job, byte[]>> byKey(UUID callerId, String key) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select "
                    + COLUMNS
                    + ", j.digest from job j where j.caller_id = ? and j.idempotency_key = ?")
            .bind(0, callerId)
            .bind(1, key)
            .map((row, context) -> Map.entry(read(row), row.getBytes("digest")))
            .findOne());
  }

  void remove(UUID id) {
    jdbi.useHandle(handle -> handle.execute("delete from job where id = ?", id));
  }

  Optional<Job> find(UUID id) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select " + COLUMNS + " from job j where j.id = ?")
            .bind(0, id)
            .map((row, context) -> read(row))
            .findOne());
  }

  Optional<UUID> ownerOf(UUID id) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select caller_id from job where id = ?")
            .bind(0, id)
            .mapTo(UUID.class)
            .findOne());
  }

  /// Column names of a CSV file, as they stood there; empty for other files.
  List<String> header(UUID id) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select coalesce(header, '[]') from job where id = ?")
            .bind(0, id)
            .map((row, context) -> fields(row.getString(1)))
            .one());
  }

  /// How the file of a job is read.
  FileReading reading(UUID id) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select format, charset, mapping::text from job where id = ?")
            .bind(0, id)
            .map((row, context) ->
                new FileReading(
                    Format.valueOf(row.getString(1)),
                    Charset.forName(row.getString(2)),
                    mapping(row.getString(3))))
            .one());
  }

  private @Nullable Mapping mapping(@Nullable String text) {
    return text == null ? null : json.read(text, Mapping.class);
  }

  Caller callerOf(UUID id) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select caller::text from job where id = ?")
            .bind(0, id)
            .map((row, context) -> caller(row.getString(1)))
            .one());
  }

  /// @return false when the job does not wait any more, and does not run
  boolean start(UUID id) {
    return jdbi.withHandle(handle ->
        handle.execute(
            """
            update job set state = 'RUNNING', started_at = coalesce(started_at, ?)
            where id = ? and state in ('WAITING', 'RUNNING')
            """,
            clock.instant(),
            id))
        == 1;
  }

  /// Moves on. Before the rows are done: whoever else is at the same job waits here for our end, and then sees that it is late.
  ///
  /// @return false when the job was cancelled, or somebody else did these rows
  boolean advance(UUID id, long from, long to) {
    return jdbi.withHandle(handle ->
        handle.execute(
            "update job set processed = ? where id = ? and processed = ? and state = 'RUNNING'",
            to,
            id,
            from))
        == 1;
  }

  void count(UUID id, Tally tally) {
    jdbi.useHandle(handle ->
        handle.execute(
            """
            update job set created = created + ?, updated = updated + ?, unchanged = unchanged + ?,
              stale = stale + ?, skipped = skipped + ?, waiting = waiting + ?, failed = failed + ? where id = ?
            """,
            tally.created(),
            tally.updated(),
            tally.unchanged(),
            tally.stale(),
            tally.skipped(),
            tally.waiting(),
            tally.failed(),
            id));
  }

  void end(UUID id, State state, @Nullable Map<String, Object> problem) {
    jdbi.useHandle(handle -> {
      handle.execute(
          """
          update job set state = ?, finished_at = ?, problem = cast(? as jsonb)
          where id = ? and state in ('WAITING', 'RUNNING')
          """,
          state.name(),
          clock.instant(),
          problem == null ? null : write(problem),
          id);
      // What failed is kept by row; the file is of no more use.
      handle.execute("delete from job_chunk where job_id = ?", id);
    });
  }

  /// Forgets jobs of long ago, and files that never came to their end.
  void forget(Instant endedBefore, Instant receivingSince) {
    jdbi.useHandle(handle ->
        handle.execute(
            "delete from job where finished_at < ? or (state = 'RECEIVING' and created_at < ?)",
            endedBefore,
            receivingSince));
  }

  Job read(ResultSet row) throws SQLException {
    return new Job(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        Format.valueOf(row.getString("format")),
        row.getBoolean("dry_run"),
        Optional.ofNullable(row.getString("duplicates"))
            .map(DuplicatesPolicy::valueOf)
            .orElse(null),
        row.getString("template"),
        State.valueOf(row.getString("state")),
        row.getLong("bytes"),
        row.getLong("processed"),
        row.getLong("created"),
        row.getLong("updated"),
        row.getLong("unchanged"),
        row.getLong("stale"),
        row.getLong("skipped"),
        row.getLong("waiting"),
        row.getLong("failed"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "started_at"),
        instant(row, "finished_at"),
        tree(row.getString("problem")));
  }

  @Nullable JsonNode tree(@Nullable String text) {
    return text == null ? null : json.tree(text);
  }

  String write(Object value) {
    return json.write(value);
  }

  List<String> fields(String content) {
    return List.of(json.read(content, String[].class));
  }

  private Caller caller(String text) {
    return json.read(text, Caller.class);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /// How many rows ended how.
  record Tally(
      long created,
      long updated,
      long unchanged,
      long stale,
      long skipped,
      long waiting,
      long failed) {}
}
