package io.kehu.customer.contact;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.action.Action;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/contacts/{id}")
@Tag(name = "Contacts")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class ContactMovesResource {
  private final ContactMoves moves;

  ContactMovesResource(ContactMoves moves) {
    this.moves = moves;
  }

  @POST
  @Path("moves")
  @Idempotent
  @PermissionsAllowed("contacts:write")
  @Action(of = ContactAction.class, code = "MOVE")
  @Operation(
      summary = "Move a contact to another customer",
      description =
          "Its channels and consents go along; whom it reported to does not, and whoever reported to it reports to its superior from now on. Both customers keep the history.")
  public RestResponse<ContactApi.View> move(UUID id, @NotNull @Valid ContactApi.Move body) {
    return ContactResource.created(moves.move(id, body));
  }

  @GET
  @Path("employments")
  @PermissionsAllowed("contacts:read")
  @Operation(
      summary = "List where a contact works and worked, the present one first",
      description = "Without customers that the caller may not see.")
  public Page<ContactApi.Employment> employments(UUID id, @Valid @BeanParam ListRequest request) {
    return moves.employments(id, request);
  }
}
