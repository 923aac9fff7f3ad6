package io.kehu.testing.contract;

import io.kehu.testing.api.ApiDocument;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Puts [OpenApiCheck] behind every REST Assured request of the module's tests, against the
/// document that the same server publishes. [OpenApiPublished] makes sure that this is also the
/// committed one.
final class OpenApiFilter implements Filter {

  private final Map<URI, Optional<OpenApiCheck>> checks = new ConcurrentHashMap<>();

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response response = context.next(request, expected);
    URI uri = URI.create(request.getURI());
    if (uri.getPath().startsWith("/v1/")) {
      checks
          .computeIfAbsent(
              uri.resolve("/"), origin -> ApiDocument.servedAt(origin).map(OpenApiCheck::new))
          .ifPresent(check -> check(check, request.getMethod(), uri.getRawPath(), response));
    }
    return response;
  }

  private static void check(OpenApiCheck check, String method, String path, Response response) {
    String contentType = Objects.requireNonNullElse(response.contentType(), "");
    String body = contentType.contains("json") ? response.asString() : "";
    check.check(method, path, response.statusCode(), contentType, body);
  }
}
