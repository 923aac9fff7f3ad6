package io.kehu.platform.privacy;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
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
  @Path("{kind}/{id}")
  @Produces("application/x-ndjson")
  @PermissionsAllowed("privacy:read")
  @Operation(
      summary = "All that this service holds of a person",
      description =
          """
          For a request by the person (GDPR art. 15 and 20, PIPL art. 45). `kind` is `customer` or `contact`. Each line names the `table` and holds the `row`; there is none where
          nothing is held. Sealed values are shown sealed: read those by the profile. Who asked is recorded.\
          """)
  public StreamingOutput export(@Pattern(regexp = "customer|contact") String kind, UUID id) {
    return data.export(kind, id);
  }
}
