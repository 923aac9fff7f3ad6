package io.kehu.gateway.apidoc;

import io.kehu.gateway.problem.Problem.Kind;
import io.kehu.gateway.problem.Problems;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// `GET /openapi`: the merged document, as JSON or with `?format=yaml` as YAML.
@Singleton
public final class OpenApiEndpoint implements Handler<RoutingContext> {
  private final ApiDocument document;
  private final Problems problems;

  OpenApiEndpoint(ApiDocument document, Problems problems) {
    this.document = document;
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    String format = context.queryParams().get("format");
    if (format != null && !format.equals("json") && !format.equals("yaml")) {
      problems.answer(context, Kind.BAD_REQUEST, "format=json|yaml");
      return;
    }
    boolean yaml = "yaml".equals(format);
    document
        .latest()
        .onSuccess(rendered ->
            context
                .response()
                .putHeader("Content-Type", yaml ? "application/yaml" : "application/json")
                .putHeader("Cache-Control", "no-cache")
                .end(yaml ? rendered.yaml() : rendered.json()))
        .onFailure(context::fail);
  }
}
