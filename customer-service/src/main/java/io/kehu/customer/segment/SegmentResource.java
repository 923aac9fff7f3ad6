package io.kehu.customer.segment;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.action.Action;
import io.kehu.platform.export.ExportFile;
import io.kehu.platform.export.ExportRequest;
import io.kehu.platform.export.Exports;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.web.Idempotent;
import io.kehu.platform.web.Tagged;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/segments")
@Tag(name = "Segments")
@RunOnVirtualThread
@Produces(APPLICATION_JSON)
class SegmentResource {
  private final SegmentService service;
  private final Exports exports;

  SegmentResource(SegmentService service, Exports exports) {
    this.service = service;
    this.exports = exports;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("segments:write")
  @Operation(
      summary = "Draw up a segment",
      description =
          "It is a draft without members. 422 `expression-invalid` names every fault of the expression and its place in `expressionFaults`.")
  public RestResponse<SegmentApi.View> create(@NotNull @Valid SegmentApi.Create body) {
    SegmentApi.View segment = service.create(body);
    return Tagged.created("/v1/segments/" + segment.code(), segment, segment.version());
  }

  @GET
  @PermissionsAllowed("segments:read")
  @Operation(summary = "List the segments")
  public Page<SegmentApi.Item> list(@Valid @BeanParam ListRequest request) {
    return service.list(request);
  }

  @GET
  @Path("{code}")
  @PermissionsAllowed("segments:read")
  @Operation(summary = "Read a segment")
  public RestResponse<SegmentApi.View> get(String code) {
    return tagged(service.get(code));
  }

  @PATCH
  @Path("{code}")
  @Consumes("application/merge-patch+json")
  @PermissionsAllowed("segments:write")
  @Action(of = SegmentAction.class, code = "EDIT")
  @Operation(
      summary = "Change a segment",
      description =
          "Another expression of an active segment finds its members anew, in the background.")
  public RestResponse<SegmentApi.View> patch(
      String code, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull JsonNode patch) {
    return tagged(service.patch(code, ifMatch, patch));
  }

  @PUT
  @Path("{code}/status")
  @PermissionsAllowed("segments:write")
  @Action(
      of = SegmentAction.class,
      code = {"ACTIVATE", "ARCHIVE"})
  @Operation(
      summary = "Use a segment or lay it aside",
      description =
          """
          A dynamic segment that becomes ACTIVE finds its members in the background (`filling`) and is kept up from then on. Who comes and who goes is told
          by events. ARCHIVED keeps the members that there are.\
          """)
  public RestResponse<SegmentApi.View> become(
      String code,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SegmentApi.StatusMove body) {
    return tagged(service.become(code, ifMatch, body));
  }

  @GET
  @Path("{code}/members")
  @PermissionsAllowed("segments:read")
  @Operation(summary = "List the members that the caller may see, the oldest first")
  public Page<SegmentApi.Member> members(String code, @Valid @BeanParam ListRequest request) {
    return service.members(code, request);
  }

  @GET
  @Path("{code}/members/" + Exports.PATH)
  @Produces({Exports.CSV, Exports.XLSX, Exports.NDJSON})
  @PermissionsAllowed("customers:export")
  @Operation(
      summary = "Take the members of a segment out as a file",
      description = Exports.DESCRIPTION)
  public ExportFile export(String code, @Valid @BeanParam ExportRequest request) {
    return exports.of("segment-members", request, page -> service.members(code, page));
  }

  @POST
  @Path("{code}/member-changes")
  @Idempotent
  @PermissionsAllowed("segments:write")
  @Action(of = SegmentAction.class, code = "CHANGE_MEMBERS")
  @Operation(
      summary = "Put customers into a static segment and take others out",
      description =
          "All or none: 422 `segment-customers-unknown` names those that do not exist or are not for the caller to see.")
  public SegmentApi.MemberChanged changeMembers(
      String code, @NotNull @Valid SegmentApi.MemberChange body) {
    return service.changeMembers(code, body);
  }

  @POST
  @Path("previews")
  @Idempotent
  @PermissionsAllowed("segments:read")
  @Operation(
      summary = "See whom an expression would pick",
      description =
          "Counts and shows only customers that the caller may see. Where there are very many, the count is estimated and `exact` is false.")
  public SegmentApi.Preview preview(@NotNull @Valid SegmentApi.PreviewRequest body) {
    return service.preview(body);
  }

  private static RestResponse<SegmentApi.View> tagged(SegmentApi.View segment) {
    return Tagged.ok(segment, segment.version());
  }
}
