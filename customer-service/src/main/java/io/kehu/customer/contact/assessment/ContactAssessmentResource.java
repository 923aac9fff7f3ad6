package io.kehu.customer.contact.assessment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.action.Action;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/contacts/{id}/assessment")
@Tag(name = "Contacts")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class ContactAssessmentResource {
  private final ContactAssessmentService service;

  ContactAssessmentResource(ContactAssessmentService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed("profiles:read")
  @Operation(
      summary = "Read what kind of person a contact seems to be",
      description = "Version 0 and nothing else where nobody wrote it down.")
  public RestResponse<ContactAssessmentApi.View> get(UUID id) {
    return tagged(service.get(id));
  }

  @PUT
  @PermissionsAllowed("profiles:write")
  @Action(of = AssessmentAction.class, code = "ASSESS")
  @Operation(summary = "Write down what kind of person a contact seems to be")
  public RestResponse<ContactAssessmentApi.View> put(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AssessmentData body) {
    return tagged(service.put(id, ifMatch, body));
  }

  @GET
  @Path("history")
  @PermissionsAllowed("profiles:read")
  @Operation(summary = "Read who changed what about the assessment of a contact, newest first")
  public Page<AuditEntry> history(UUID id, @Valid @BeanParam ListRequest request) {
    return service.history(id, request);
  }

  private static RestResponse<ContactAssessmentApi.View> tagged(ContactAssessmentApi.View view) {
    return Tagged.ok(view, view.version());
  }
}
