package io.kehu.platform.codelist;

import io.kehu.platform.codelist.CodeLists.LabelledList;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.ContentTagged;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/// What the codes in answers mean, in both languages.
@Path("/v1/code-lists")
@NonBlocking
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code lists")
class CodeListResource {
  /// Seconds. A list changes with a release or by configuration.
  private static final int MAX_AGE = 300;

  private final CodeLists lists;

  CodeListResource(CodeLists lists) {
    this.lists = lists;
  }

  @GET
  @ContentTagged
  @Cache(maxAge = MAX_AGE, isPrivate = true)
  @Operation(summary = "List all code lists of this service")
  public Items all() {
    return new Items(List.copyOf(lists.all()));
  }

  @GET
  @Path("{name}")
  @ContentTagged
  @Cache(maxAge = MAX_AGE, isPrivate = true)
  @Operation(summary = "Read one code list")
  public LabelledList one(@PathParam("name") String name) {
    return lists.named(name).orElseThrow(() -> ProblemException.of(GeneralProblem.NOT_FOUND));
  }

  @Schema(name = "CodeLists")
  record Items(List<LabelledList> items) {}
}
