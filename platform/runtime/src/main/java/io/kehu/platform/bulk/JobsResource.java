package io.kehu.platform.bulk;

import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.bulk.JobApi.Format;
import io.kehu.platform.bulk.JobApi.Job;
import io.kehu.platform.bulk.JobApi.Outcome;
import io.kehu.platform.bulk.JobApi.Row;
import io.kehu.platform.bulk.JobApi.State;
import io.kehu.platform.page.Cursors;
import io.kehu.platform.page.FieldType;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Listing;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Shows callers what becomes of their imports. Each sees their own jobs, administrators all.
@Path("/v1/jobs")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class JobsResource {
  private static final String READ = "jobs:read";

  private final JobTable jobs;
  private final JobRows rows;
  private final FailedRows failedRows;
  private final ResultFiles resultFiles;
  private final Lists lists;
  private final Cursors cursors;
  private final Messages messages;
  private final CurrentCaller callers;
  private final Listing<Job> listing;

  JobsResource(
      JobTable jobs,
      JobRows rows,
      FailedRows failedRows,
      ResultFiles resultFiles,
      Lists lists,
      Cursors cursors,
      Messages messages,
      CurrentCaller callers) {
    this.jobs = jobs;
    this.rows = rows;
    this.failedRows = failedRows;
    this.resultFiles = resultFiles;
    this.lists = lists;
    this.cursors = cursors;
    this.messages = messages;
    this.callers = callers;
    this.listing =
        Listing.from("job j", "j.id")
            .field("createdAt", FieldType.INSTANT, "j.created_at")
            .field("kind", FieldType.TEXT, "j.kind")
            .field("state", FieldType.CODE, "j.state")
            .defaultSort("-createdAt")
            .select(JobTable.COLUMNS, jobs::read);
  }

  @GET
  @PermissionsAllowed(READ)
  @Operation(summary = "List my jobs, newest first")
  public Page<Job> list(@BeanParam ListRequest request) {
    Caller caller = callers.get();
    Sql mine =
        caller.hasRole("administrator")
            ? Sql.TRUE
            : Sql.of("j.caller_id = :caller", Map.of("caller", caller.subject()));
    return lists.page(listing, request, List.of(mine, Sql.of("j.state <> 'RECEIVING'", Map.of())));
  }

  @GET
  @Path("{id}")
  @PermissionsAllowed(READ)
  @Operation(summary = "See how far a job is")
  public Job get(UUID id) {
    return mine(id);
  }

  @GET
  @Path("{id}/rows")
  @PermissionsAllowed(READ)
  @Operation(
      summary = "See the rows that failed or were older than what is stored",
      description = "At most 20,000 rows of a job are kept.")
  public Page<Row> rows(
      UUID id,
      @QueryParam("outcome") @Pattern(regexp = "(?i)failed|stale") @Nullable String outcome,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    mine(id);
    Outcome wanted = outcome == null ? null : Outcome.valueOf(outcome.toUpperCase(Locale.ROOT));
    String use = "job-rows " + id + wanted;
    List<Row> page = rows.page(id, wanted, place(use, cursor), limit + 1);
    boolean more = page.size() > limit;
    List<Row> shown = more ? page.subList(0, limit) : page;
    String next = more ? cursors.write(use, List.of(Long.toString(shown.getLast().row()))) : null;
    return new Page<>(shown, next, null);
  }

  @GET
  @Path("{id}/failed.csv")
  @Produces("text/csv")
  @PermissionsAllowed(READ)
  @Operation(
      summary = "Download the failed rows of a CSV or XLSX import, to mend and send again",
      description = "The column #problem says why; it is not read when the file is sent again.")
  public StreamingOutput failedCsv(UUID id) {
    return failedRows.csv(ofFormat(id, Format.CSV, Format.XLSX));
  }

  @GET
  @Path("{id}/failed.ndjson")
  @Produces("application/x-ndjson")
  @PermissionsAllowed(READ)
  @Operation(summary = "Download the failed rows of an NDJSON import, to mend and send again")
  public StreamingOutput failedNdjson(UUID id) {
    return failedRows.ndjson(ofFormat(id, Format.NDJSON));
  }

  @GET
  @Path("{id}/results.csv")
  @Produces("text/csv")
  @PermissionsAllowed(READ)
  @Operation(
      summary = "Download what became of every row",
      description =
          "Outcome, id of the record, and the problem of rows that failed (of the first 20,000 of them).")
  public StreamingOutput resultsCsv(UUID id) {
    return resultFiles.csv(mine(id));
  }

  @GET
  @Path("{id}/results.ndjson")
  @Produces("application/x-ndjson")
  @PermissionsAllowed(READ)
  @Operation(summary = "Download what became of every row, with problems in full")
  public StreamingOutput resultsNdjson(UUID id) {
    return resultFiles.ndjson(mine(id));
  }

  @PUT
  @Path("{id}/cancellation")
  @PermissionsAllowed(READ)
  @Transactional
  @Operation(
      summary = "Stop a job",
      description = "Rows that are done stay done; the job ends after the rows in hand.")
  public Job cancel(UUID id) {
    mine(id);
    jobs.end(id, State.CANCELLED, null);
    Job now = mine(id);
    if (now.state() != State.CANCELLED) {
      throw ProblemException.of(BulkProblem.JOB_FINISHED);
    }
    return now;
  }

  private Job ofFormat(UUID id, Format... formats) {
    Job job = mine(id);
    if (!List.of(formats).contains(job.format())) {
      throw ProblemException.of(BulkProblem.JOB_NOT_FOUND);
    }
    return job;
  }

  private Job mine(UUID id) {
    Caller caller = callers.get();
    return Optional.of(id)
        .filter(job ->
            caller.hasRole("administrator")
                || jobs.ownerOf(job).filter(caller.subject()::equals).isPresent())
        .flatMap(jobs::find)
        .orElseThrow(() -> ProblemException.of(BulkProblem.JOB_NOT_FOUND));
  }

  private long place(String use, @Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    return cursors
        .read(use, cursor)
        .map(values -> values.getFirst())
        .map(Long::parseLong)
        .orElseThrow(() ->
            ProblemException.of(GeneralProblem.VALIDATION_FAILED)
                .withErrors(List.of(messages.field("?cursor", "cursor-invalid"))));
  }
}
