package io.kehu.platform.openapi;

import io.kehu.platform.openapi.OperationMethods.ResourceMethod;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;

/// One operation, completed from its annotations.
final class OperationHouseStyle {
  private static final String PERMISSIONS = "io.quarkus.security.PermissionsAllowed";
  private static final String AUTHENTICATED = "io.quarkus.security.Authenticated";
  private static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";
  private static final String IDEMPOTENT = "io.kehu.platform.web.Idempotent";
  private static final String RESPONSE_STATUS = "org.jboss.resteasy.reactive.ResponseStatus";
  private static final String API_RESPONSE =
      "org.eclipse.microprofile.openapi.annotations.responses.APIResponse";
  private static final String API_RESPONSES =
      "org.eclipse.microprofile.openapi.annotations.responses.APIResponses";
  private static final String ACTION = "io.kehu.platform.action.Action";
  private static final String CONTENT_TAGGED = "io.kehu.platform.web.ContentTagged";
  private static final String MAY_WAIT = "io.kehu.platform.sync.MayWait";
  private static final String IF_MATCH = "If-Match";

  private final String path;
  private final HttpMethod verb;
  private final Operation operation;
  private final ResourceMethod method;
  private final APIResponses responses;

  OperationHouseStyle(String path, HttpMethod verb, Operation operation, ResourceMethod method) {
    this.path = path;
    this.verb = verb;
    this.operation = operation;
    this.method = method;
    this.responses =
        operation.getResponses() == null
            ? OASFactory.createAPIResponses()
            : operation.getResponses();
    operation.setResponses(responses);
  }

  void apply() {
    successes();
    if (method.has(CONTENT_TAGGED)) {
      unchanged();
      tagged(responses.getAPIResponse("200"));
    }
    access();
    actions();
    repeatSafety();
    versions();
    waiting();
    ListParameters.describe(operation);
    problem(400);
    if (path.contains("{")) {
      problem(404);
    }
    if (verb != HttpMethod.GET) {
      problem(409);
    }
    if (operation.getRequestBody() != null) {
      problem(413);
      problem(415);
    }
    problem(500);
    problem(503);
  }

  /// The scanner takes every answer for a 200. Where nothing else is said: POST creates, a batch reports, an import is
  /// accepted, PUT may create, nothing to say is 204.
  private void successes() {
    AnnotationInstance status = method.annotation(RESPONSE_STATUS);
    boolean explained = method.has(API_RESPONSE) || method.has(API_RESPONSES);
    APIResponse success = responses.getAPIResponse("200");
    if (explained || success == null) {
      return;
    }
    if (status != null) {
      move(success, String.valueOf(status.value().asInt()));
    } else if (method.choosesAnswer()) {
      if (method.answersNothing()) {
        move(success, "204");
      } else if (verb == HttpMethod.POST && path.startsWith("/v1/imports")) {
        move(success, "202");
      } else if (verb == HttpMethod.POST && !path.endsWith("/batch")) {
        move(success, "201");
      } else if (verb == HttpMethod.PUT) {
        responses.addAPIResponse("201", described(copy(success), "201"));
      } else if (verb == HttpMethod.GET) {
        unchanged();
      }
    }
    for (String code : List.of("200", "201")) {
      if (method.choosesAnswer() && responses.getAPIResponse(code) != null) {
        tagged(responses.getAPIResponse(code));
      }
    }
  }

  private void waiting() {
    if (method.has(MAY_WAIT)) {
      responses.addAPIResponse(
          "202",
          OASFactory.createAPIResponse()
              .description("Put by until what it names is here")
              .content(
                  OASFactory.createContent()
                      .addMediaType(
                          "application/json",
                          OASFactory.createMediaType()
                              .schema(
                                  OASFactory.createSchema().ref("#/components/schemas/HeldRow")))));
    }
  }

  private void unchanged() {
    responses.addAPIResponse(
        "304",
        OASFactory.createAPIResponse()
            .description("Not modified: If-None-Match names this version"));
  }

  private void actions() {
    AnnotationInstance action = method.annotation(ACTION);
    if (action != null) {
      operation.addExtension("x-action", oneOrAll(action.value("code").asStringArray()));
    }
  }

  private void move(APIResponse success, String code) {
    responses.removeAPIResponse("200");
    responses.addAPIResponse(code, described(success, code));
  }

  private static APIResponse described(APIResponse response, String code) {
    if (code.equals("204")) {
      response.setContent(null);
    }
    return response.description(
        switch (code) {
          case "201" -> "Created";
          case "202" -> "Accepted";
          case "204" -> "No content";
          default -> response.getDescription() == null ? "OK" : response.getDescription();
        });
  }

  private static APIResponse copy(APIResponse response) {
    return OASFactory.createAPIResponse().content(response.getContent());
  }

  private static void tagged(APIResponse response) {
    response.addHeader(
        "ETag",
        OASFactory.createHeader()
            .description("Version of the record, where it has one")
            .schema(text()));
  }

  private void access() {
    AnnotationInstance permissions = method.annotation(PERMISSIONS);
    boolean open = method.has(PERMIT_ALL);
    if (open || permissions == null && method.annotation(AUTHENTICATED) == null) {
      operation.setSecurity(List.of());
      return;
    }
    operation.setSecurity(
        List.of(OASFactory.createSecurityRequirement().addScheme(HouseDocument.SCHEME)));
    problem(401);
    if (permissions != null) {
      String[] names = permissions.value().asStringArray();
      operation.addExtension("x-required-permission", oneOrAll(names));
      problem(403);
    }
  }

  private static Object oneOrAll(String[] names) {
    return names.length == 1 ? names[0] : Arrays.asList(names);
  }

  private void repeatSafety() {
    if (method.has(IDEMPOTENT)) {
      operation.addParameter(
          OASFactory.createParameter()
              .name("Idempotency-Key")
              .in(Parameter.In.HEADER)
              .description(
                  "Any text of yours. A repeat within 24 hours gets the first answer again, marked `Idempotency-Replayed: true`.")
              .schema(text().maxLength(255)));
      problem(409);
      problem(422);
    }
  }

  private void versions() {
    if (method.takesHeader(IF_MATCH)) {
      operation.getParameters().stream()
          .filter(parameter -> IF_MATCH.equals(parameter.getName()))
          .filter(parameter -> parameter.getDescription() == null)
          .forEach(p -> p.setDescription("The ETag that you read: `\"3\"`."));
      problem(412);
      problem(428);
    }
  }

  private void problem(int status) {
    String code = String.valueOf(status);
    if (!responses.hasAPIResponse(code)) {
      responses.addAPIResponse(code, ProblemResponses.reference(status));
    }
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }
}
