package io.kehu.platform.privacy.access;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/personal-data")
@Tag(name = "Privacy")
@RunOnVirtualThread
class PersonalDataResource {
  private final PersonalData data;

  PersonalDataResource(PersonalData data) {
    this.data = data;
  }

  @GET
  @Path("{requestId}")
  @Produces("application/x-ndjson")
  @PermissionsAllowed("privacy:read")
  @Operation(
      summary = "All that this service holds of a person who asked for it",
      description =
          """
          This service's part of the answer to a subject access request (GDPR art. 15 and 20, PIPL art. 45), see `POST /v1/subject-access-requests` of customer-service. Each line names the
          `table` and holds the `row` as it is now; there is none where nothing is held. 404 `access-not-open` until the request is open here, 410 `access-closed` when it is closed. Sealed values are opened for
          whoever holds `profiles:special`, and named in `sealed` for others. Who asked is recorded.\
          """)
  public StreamingOutput export(UUID requestId) {
    return data.export(requestId);
  }
}
