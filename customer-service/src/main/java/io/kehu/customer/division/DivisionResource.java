package io.kehu.customer.division;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/divisions")
@Tag(name = "Divisions")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class DivisionResource {
  private final DivisionService service;

  DivisionResource(DivisionService service) {
    this.service = service;
  }

  @GET
  @PermissionsAllowed("divisions:read")
  @Operation(
      summary = "List the divisions of China below one",
      description =
          "By their codes (GB/T 2260). Without `parent` the provinces. What is below them is imported by an administrator (`POST /v1/imports/divisions`).")
  public Page<DivisionApi.View> list(
      @QueryParam("parent") @Nullable @Pattern(regexp = DivisionCode.PATTERN) String parent,
      @Valid @BeanParam ListRequest request) {
    return service.children(parent, request);
  }

  @GET
  @Path("{code}")
  @PermissionsAllowed("divisions:read")
  @Operation(summary = "Read a division of China and those above it")
  public DivisionApi.Path get(String code) {
    return service.path(code);
  }
}
