package io.kehu.platform.reconciliation;

import io.kehu.platform.bulk.ImportKind;
import io.kehu.platform.bulk.ImportKinds;
import io.kehu.platform.page.Cursors;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.reconciliation.ReconciliationApi.Bucket;
import io.kehu.platform.reconciliation.ReconciliationApi.Row;
import io.kehu.platform.reconciliation.ReconciliationApi.Summary;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Lets another system see whether it and we hold the same. Beside `sync:read` the caller needs the permission to send the kind: ids of all records are
/// shown, whoever owns them.
@Path("/v1/reconciliations/{kind}/{system}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sync")
class ReconciliationResource {
  private static final String SYSTEM = "[a-z0-9][a-z0-9-]{0,31}";

  private final Reconciliation reconciliation;
  private final ImportKinds kinds;
  private final Cursors cursors;
  private final Messages messages;

  ReconciliationResource(
      Reconciliation reconciliation, ImportKinds kinds, Cursors cursors, Messages messages) {
    this.reconciliation = reconciliation;
    this.kinds = kinds;
    this.cursors = cursors;
    this.messages = messages;
  }

  @GET
  @PermissionsAllowed("sync:read")
  @Operation(
      summary = "Count and sum up the records that another system sent",
      description =
          "A bucket holds the records whose MD5(externalId) begins with its prefix. Its checksum is the XOR of the first 16 hexadecimal digits of"
              + " MD5(externalId + line feed + sourceVersion) over them; without `sourceVersion`, `sourceUpdatedAt` in whole milliseconds since 1970"
              + " stands there, or nothing. Where a bucket differs, ask again with its prefix, or for its rows.")
  public Summary summary(
      @PathParam("kind") String kind,
      @PathParam("system") @Pattern(regexp = SYSTEM) String system,
      @QueryParam("prefix") @DefaultValue("") @Pattern(regexp = "([0-9a-f]{2}){0,2}")
          String prefix) {
    List<Bucket> buckets = reconciliation.buckets(table(kind), system, prefix);
    long count = 0;
    long checksum = 0;
    for (Bucket bucket : buckets) {
      count += bucket.count();
      checksum ^= Long.parseUnsignedLong(bucket.checksum(), 16);
    }
    return new Summary(kind, system, prefix, count, "%016x".formatted(checksum), buckets);
  }

  @GET
  @Path("rows")
  @PermissionsAllowed("sync:read")
  @Operation(summary = "List the records of one bucket, to find those that differ")
  public Page<Row> rows(
      @PathParam("kind") String kind,
      @PathParam("system") @Pattern(regexp = SYSTEM) String system,
      @QueryParam("prefix") @NotNull @Pattern(regexp = "([0-9a-f]{2}){1,3}") String prefix,
      @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    String use = "reconciliation " + kind + " " + system + " " + prefix;
    List<Reconciliation.Placed> page =
        reconciliation.rows(table(kind), system, prefix, place(use, cursor), limit + 1);
    boolean more = page.size() > limit;
    List<Reconciliation.Placed> shown = more ? page.subList(0, limit) : page;
    String next = more ? cursors.write(use, List.of(shown.getLast().hash())) : null;
    return new Page<>(shown.stream().map(Reconciliation.Placed::row).toList(), next, null);
  }

  private String table(String kind) {
    ImportKind<?> known = kinds.named(kind);
    kinds.requirePermission(known);
    return known.externalIds().orElseThrow(() -> ProblemException.of(GeneralProblem.NOT_FOUND));
  }

  private String place(String use, @Nullable String cursor) {
    if (cursor == null) {
      return "";
    }
    return cursors
        .read(use, cursor)
        .map(List::getFirst)
        .orElseThrow(() ->
            ProblemException.of(GeneralProblem.VALIDATION_FAILED)
                .withErrors(List.of(messages.field("?cursor", "cursor-invalid"))));
  }
}
