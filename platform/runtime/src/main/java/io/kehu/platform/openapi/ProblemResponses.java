package io.kehu.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// The problem document and the answers that carry it, described once.
final class ProblemResponses {
  private static final Map<Integer, String> DESCRIPTIONS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(400, "The request is not valid; `errors` names each part that is wrong"),
              Map.entry(401, "No valid access token"),
              Map.entry(403, "The permission is missing, or the record may only be read"),
              Map.entry(404, "There is none, or it is not for this caller to see"),
              Map.entry(409, "The state of the record or another request stands in the way"),
              Map.entry(412, "Changed since it was read; `current` shows it now"),
              Map.entry(413, "The body is too large"),
              Map.entry(415, "The media type is not read here"),
              Map.entry(422, "The Idempotency-Key was used for another request"),
              Map.entry(428, "If-Match is missing"),
              Map.entry(500, "An error of ours; the trace id tells which"),
              Map.entry(503, "Not available for the moment; repeat after `Retry-After`")));

  private ProblemResponses() {}

  static void describe(Components components) {
    components.addSchema("FieldError", fieldError());
    components.addSchema("Problem", problem());
    DESCRIPTIONS.forEach((status, description) ->
        components.addResponse(
            name(status),
            OASFactory.createAPIResponse()
                .description(description)
                .content(
                    OASFactory.createContent()
                        .addMediaType(
                            "application/problem+json",
                            OASFactory.createMediaType().schema(schemaReference("Problem"))))));
  }

  static APIResponse reference(int status) {
    return OASFactory.createAPIResponse().ref("#/components/responses/" + name(status));
  }

  private static String name(int status) {
    return "Problem" + status;
  }

  private static Schema problem() {
    return object()
        .description("RFC 9457. More members may be there, by code.")
        .addProperty("type", text("https://kehu.io/problems/ and the code").format("uri"))
        .addProperty("title", text("For people, in the language of Accept-Language"))
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text("For people: what to do about it"))
        .addProperty("code", text("Stable, never translated").addExample("validation-failed"))
        .addProperty("traceId", text("Under which the logs know the request"))
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(schemaReference("FieldError")))
        .required(List.of("type", "title", "status", "code"));
  }

  private static Schema fieldError() {
    return object()
        .description("One part of the request that is wrong")
        .addProperty(
            "pointer",
            text("JSON Pointer into the body, `?name` of a query parameter, `@Name` of a header")
                .addExample("/lines/0/quantity"))
        .addProperty("code", text("Stable").addExample("too-small"))
        .addProperty("message", text("For people"))
        .required(List.of("pointer", "code", "message"));
  }

  private static Schema object() {
    return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }

  private static Schema schemaReference(String name) {
    return OASFactory.createSchema().ref("#/components/schemas/" + name);
  }
}
