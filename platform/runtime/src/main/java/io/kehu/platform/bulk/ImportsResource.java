package io.kehu.platform.bulk;

import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.bulk.JobApi.Format;
import io.kehu.platform.bulk.JobApi.Job;
import io.kehu.platform.bulk.Uploads.Received;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Takes files to be imported.
@Path("/v1/imports/{kind}")
@RunOnVirtualThread
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class ImportsResource {
  private final ImportKinds kinds;
  private final Uploads uploads;
  private final CurrentCaller callers;

  ImportsResource(ImportKinds kinds, Uploads uploads, CurrentCaller callers) {
    this.kinds = kinds;
    this.uploads = uploads;
    this.callers = callers;
  }

  @POST
  @Consumes({"text/csv", "application/x-ndjson"})
  @Operation(
      summary = "Import rows from a file",
      description =
          "The file is stored and done as a job; its address is in Location. The permission needed is the write permission of what is imported. An Idempotency-Key makes a repeat safe.")
  public RestResponse<Job> post(
      @PathParam("kind") String kind,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      InputStream body)
      throws IOException {
    ImportKind<?> wanted = kinds.named(kind);
    kinds.requirePermission(wanted);
    if (type == null) {
      throw ProblemException.of(GeneralProblem.UNSUPPORTED_MEDIA_TYPE);
    }
    Format format = type.getSubtype().equals("csv") ? Format.CSV : Format.NDJSON;
    Received received =
        uploads.receive(
            new Uploads.Upload(wanted, format, dryRun, callers.get(), checked(key)), body);
    RestResponse.ResponseBuilder<Job> answer =
        RestResponse.ResponseBuilder.<Job>create(RestResponse.Status.ACCEPTED)
            .entity(received.job())
            .location(URI.create("/v1/jobs/" + received.job().id()));
    return (received.repeated() ? answer.header("Idempotency-Replayed", "true") : answer).build();
  }

  private static @Nullable String checked(@Nullable String key) {
    if (key != null
        && (key.isEmpty()
            || key.length() > 255
            || !key.chars().allMatch(c -> c > 0x20 && c < 0x7f))) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED)
          .withErrors(List.of(new FieldError("@Idempotency-Key", "key-malformed", "")));
    }
    return key;
  }
}
