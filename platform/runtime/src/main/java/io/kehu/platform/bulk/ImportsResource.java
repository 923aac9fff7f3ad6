package io.kehu.platform.bulk;

import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.bulk.JobApi.Format;
import io.kehu.platform.bulk.JobApi.Job;
import io.kehu.platform.bulk.Uploads.Received;
import io.kehu.platform.export.Exports;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
  private final Templates templates;
  private final CurrentCaller callers;
  private final Messages messages;

  ImportsResource(
      ImportKinds kinds,
      Uploads uploads,
      Templates templates,
      CurrentCaller callers,
      Messages messages) {
    this.kinds = kinds;
    this.uploads = uploads;
    this.templates = templates;
    this.callers = callers;
    this.messages = messages;
  }

  @POST
  @Consumes({Exports.CSV, Exports.NDJSON, Exports.XLSX})
  @Operation(
      summary = "Import rows from a file",
      description =
          "The file is stored and done as a job; its address is in Location. The permission needed is the write permission of what is imported. An Idempotency-Key makes a repeat safe. CSV is read by the charset of Content-Type (UTF-8, GB18030, GBK, GB2312), else by what it is found to be.")
  public RestResponse<Job> post(
      @PathParam("kind") String kind,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("duplicates")
          @Pattern(regexp = "refuse|skip|update|create")
          @Parameter(
              description =
                  "What becomes of a row whose record seems to be here: `refuse` (it fails and names the candidates; without it, too), `skip`, `update` the one that it certainly is, `create` it all the same")
          @Nullable String duplicates,
      @QueryParam("template")
          @Size(max = 100)
          @Parameter(description = "Name of an import template by which the columns are read")
          @Nullable String template,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      InputStream body)
      throws IOException {
    ImportKind<?> wanted = kinds.named(kind);
    kinds.requirePermission(wanted);
    if (type == null) {
      throw ProblemException.of(GeneralProblem.UNSUPPORTED_MEDIA_TYPE);
    }
    Format format = format(type);
    Received received =
        uploads.receive(
            new Uploads.Upload(
                wanted,
                format,
                charset(type),
                dryRun,
                policy(wanted, duplicates),
                template == null ? null : templates.named(wanted, format, template),
                callers.get(),
                checked(key)),
            body);
    RestResponse.ResponseBuilder<Job> answer =
        RestResponse.ResponseBuilder.<Job>create(RestResponse.Status.ACCEPTED)
            .entity(received.job())
            .location(URI.create("/v1/jobs/" + received.job().id()));
    return (received.repeated() ? answer.header("Idempotency-Replayed", "true") : answer).build();
  }

  private static Format format(MediaType type) {
    return switch (type.getSubtype()) {
      case "csv" -> Format.CSV;
      case "x-ndjson" -> Format.NDJSON;
      default -> Format.XLSX;
    };
  }

  /// GBK and GB2312 are parts of GB18030. Latin-1 is what HTTP libraries write who do not know.
  private static @Nullable Charset charset(MediaType type) {
    String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (name == null) {
      return null;
    }
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "utf-8", "utf8" -> StandardCharsets.UTF_8;
      case "gb18030", "gbk", "gb2312" -> TextDetector.GB18030;
      case "iso-8859-1", "us-ascii" -> null;
      default -> throw ProblemException.of(GeneralProblem.UNSUPPORTED_MEDIA_TYPE);
    };
  }

  private @Nullable DuplicatesPolicy policy(ImportKind<?> kind, @Nullable String wanted) {
    if (wanted != null && !kind.knowsDuplicates()) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED)
          .withErrors(List.of(messages.field("?duplicates", "not-for-this-kind")));
    }
    return wanted == null ? null : DuplicatesPolicy.valueOf(wanted.toUpperCase(Locale.ROOT));
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
