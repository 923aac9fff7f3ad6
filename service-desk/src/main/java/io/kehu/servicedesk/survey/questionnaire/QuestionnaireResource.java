package io.kehu.servicedesk.survey.questionnaire;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/surveys/questionnaires")
@Tag(name = "Surveys", description = "Asking customers how satisfied they are")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class QuestionnaireResource {
  private final Questionnaires questionnaires;

  QuestionnaireResource(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  @GET
  @PermissionsAllowed("surveys:read")
  @Operation(summary = "List the questionnaires, each in the version that is asked now")
  public All list() {
    return new All(questionnaires.current());
  }

  @GET
  @Path("{code}")
  @PermissionsAllowed("surveys:read")
  @Operation(summary = "Read a questionnaire in the version that is asked now")
  public Questionnaire get(@PathParam("code") String code) {
    return questionnaires.get(code);
  }

  /// The few questionnaires there are, never paged.
  @Schema(name = "Questionnaires")
  record All(List<Questionnaire> items) {}
}
