package io.kehu.customer.contact;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.customer.reference.ReferencePath;
import io.kehu.platform.bulk.BatchRequest;
import io.kehu.platform.bulk.BatchResult;
import io.kehu.platform.sync.MayWait;
import io.kehu.platform.sync.Sync;
import io.kehu.platform.web.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// For other systems, which know contacts by their own ids.
@Path("/v1/contacts")
@Tag(name = "Contacts")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class ContactSyncResource {
  private final ContactSync contacts;
  private final Sync sync;

  ContactSyncResource(ContactSync contacts, Sync sync) {
    this.contacts = contacts;
    this.sync = sync;
  }

  @GET
  @Path("by-external-id/{system}/{externalId}")
  @PermissionsAllowed("contacts:read")
  @Operation(summary = "Read the contact that another system knows by an id")
  public RestResponse<ContactApi.View> getByReference(@Valid @BeanParam ReferencePath path) {
    return ContactResource.tagged(contacts.get(path.reference()));
  }

  @PUT
  @MayWait
  @Path("by-external-id/{system}/{externalId}")
  @PermissionsAllowed("contacts:write")
  @Operation(
      summary = "Create or change the contact that another system knows by an id",
      description =
          "What the body leaves out is left alone; old data is refused. 202 where the customer or the superior is not"
              + " here yet: the row waits for them.")
  public RestResponse<ContactApi.View> upsert(
      @Valid @BeanParam ReferencePath path,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull ContactWrite body) {
    return sync.one(
            path.reference(), ifMatch, body, () -> contacts.upsert(path.reference(), body, ifMatch))
        .answered(ContactResource::created, ContactResource::tagged);
  }

  @POST
  @Path("batch")
  @Idempotent
  @PermissionsAllowed("contacts:write")
  @Operation(
      summary = "Create or change up to 500 contacts",
      description = "Each by its first external reference.")
  public BatchResult batch(@NotNull @Valid BatchRequest<ContactWrite> body) {
    return sync.batch(body, contacts::take, ContactApi.View::id);
  }
}
