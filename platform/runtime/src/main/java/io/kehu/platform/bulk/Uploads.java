package io.kehu.platform.bulk;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.kehu.platform.access.Caller;
import io.kehu.platform.bulk.JobApi.Format;
import io.kehu.platform.bulk.JobApi.Job;
import io.kehu.platform.id.Ids;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes in files, a chunk at a time, each in a transaction of its own: an upload takes as long as the caller's line is slow, and nothing may be held open
/// for so long.
@ApplicationScoped
class Uploads {
  private static final int CHUNK = 1024 * 1024;
  private static final int MOST_CHUNKS = 64;

  private final JobTable jobs;
  private final RowSources sources;
  private final ImportJobs importJobs;
  private final SchedulerClient scheduler;

  Uploads(JobTable jobs, RowSources sources, ImportJobs importJobs, SchedulerClient scheduler) {
    this.jobs = jobs;
    this.sources = sources;
    this.importJobs = importJobs;
    this.scheduler = scheduler;
  }

  /// @param charset null where the file has to tell
  /// @param key repeat with the same file: the job that it began the first time
  record Upload(
      ImportKind<?> kind,
      Format format,
      @Nullable Charset charset,
      boolean dryRun,
      @Nullable DuplicatesPolicy duplicates,
      @Nullable Template template,
      Caller caller,
      @Nullable String key) {
    @Nullable Mapping mapping() {
      return template == null ? null : template.mapping();
    }
  }

  /// @param repeated the file was sent before with the same key
  record Received(Job job, boolean repeated) {}

  /// Stores the file and schedules its job.
  Received receive(Upload upload, InputStream body) throws IOException {
    UUID id = Ids.newId();
    QuarkusTransaction.requiringNew().run(() -> jobs.receive(id, upload));
    boolean accepted = false;
    try {
      MessageDigest digest = sha256();
      TextDetector detector = new TextDetector();
      long bytes = store(id, body, digest, detector);
      Charset charset = upload.charset() == null ? detector.found() : upload.charset();
      FileReading reading = new FileReading(upload.format(), charset, upload.mapping());
      // Columns that cannot be taken are refused at once.
      List<String> header = header(id, reading, upload.kind());
      byte[] sum = digest.digest();
      accepted =
          QuarkusTransaction.requiringNew()
              .call(() -> {
                boolean isNew = jobs.ready(id, upload.key(), sum, bytes, reading, header);
                if (isNew) {
                  importJobs.schedule(scheduler, id);
                }
                return isNew;
              });
      return accepted
          ? new Received(jobs.find(id).orElseThrow(), false)
          : new Received(earlier(upload, sum), true);
    } finally {
      if (!accepted) {
        QuarkusTransaction.requiringNew().run(() -> jobs.remove(id));
      }
    }
  }

  private List<String> header(UUID id, FileReading reading, ImportKind<?> kind) {
    try (RowSource source = sources.open(id, reading, kind.rowType())) {
      return source.header();
    }
  }

  private long store(UUID id, InputStream body, MessageDigest digest, TextDetector detector)
      throws IOException {
    long bytes = 0;
    for (int number = 0; ; number++) {
      byte[] content = body.readNBytes(CHUNK);
      if (content.length == 0) {
        return bytes;
      }
      if (number == MOST_CHUNKS) {
        throw ProblemException.of(BulkProblem.IMPORT_TOO_LARGE, MOST_CHUNKS);
      }
      int chunk = number;
      QuarkusTransaction.requiringNew().run(() -> jobs.addChunk(id, chunk, content));
      digest.update(content);
      detector.add(content);
      bytes += content.length;
    }
  }

  private Job earlier(Upload upload, byte[] digest) {
    Map.Entry<Job, byte[]> earlier =
        jobs.byKey(upload.caller().subject(), Objects.requireNonNull(upload.key()))
            .orElseThrow(() -> ProblemException.of(GeneralProblem.IDEMPOTENCY_KEY_IN_FLIGHT));
    Job job = earlier.getKey();
    boolean same =
        job.kind().equals(upload.kind().name())
            && job.format() == upload.format()
            && job.dryRun() == upload.dryRun()
            && job.duplicates() == upload.duplicates()
            && Objects.equals(
                job.template(), upload.template() == null ? null : upload.template().name())
            && MessageDigest.isEqual(earlier.getValue(), digest);
    if (!same) {
      throw ProblemException.of(GeneralProblem.IDEMPOTENCY_KEY_REUSED);
    }
    return job;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
