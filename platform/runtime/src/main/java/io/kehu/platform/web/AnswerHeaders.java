package io.kehu.platform.web;

import io.kehu.platform.page.Page;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Headers that every answer has alike: the next page's link, a path as `Location`, how long it may be kept and 304 for
/// what the caller has already, and what joins an answer to its trace.
@Provider
public class AnswerHeaders implements ContainerResponseFilter {
  private static final String REQUEST_ID = "X-Request-Id";

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    String prefix = prefix(request);
    if (headers.getFirst(HttpHeaders.LOCATION) instanceof Object location) {
      headers.putSingle(HttpHeaders.LOCATION, prefix + pathOf(location.toString()));
    }
    if (response.getEntity() instanceof Page<?> page && page.nextCursor() != null) {
      headers.putSingle(HttpHeaders.LINK, nextLink(request, prefix, page.nextCursor()));
    }
    identify(request, headers);
    if (response.getStatus() == 200 && isGet(request)) {
      answerReader(request, response, headers);
    }
  }

  /// What has a tag may be kept by its reader, who asks each time whether it is still so.
  private static void answerReader(
      ContainerRequestContext request,
      ContainerResponseContext response,
      MultivaluedMap<String, Object> headers) {
    Object etag = headers.getFirst(HttpHeaders.ETAG);
    if (etag == null) {
      return;
    }
    if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
      headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
    if (IfNoneMatch.names(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), etag.toString())) {
      response.setStatus(304);
      response.setEntity(null);
    }
  }

  private static boolean isGet(ContainerRequestContext request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private static void identify(
      ContainerRequestContext request, MultivaluedMap<String, Object> headers) {
    String requestId = request.getHeaderString(REQUEST_ID);
    if (requestId != null && requestId.matches("[A-Za-z0-9._-]{1,128}")) {
      headers.putSingle(REQUEST_ID, requestId);
    }
    SpanContext span = Span.current().getSpanContext();
    if (span.isValid()) {
      headers.putSingle(
          "traceparent",
          "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex());
    }
  }

  /// Where the gateway put this service, so that links work at the caller's side.
  private static String prefix(ContainerRequestContext request) {
    String prefix = request.getHeaderString("X-Forwarded-Prefix");
    return prefix != null && prefix.matches("(/[A-Za-z0-9_-]+){1,5}") ? prefix : "";
  }

  private static String pathOf(String location) {
    URI uri = URI.create(location);
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private static String nextLink(
      ContainerRequestContext request, String prefix, @Nullable String cursor) {
    String others =
        request.getUriInfo().getQueryParameters().entrySet().stream()
            .filter(parameter -> !parameter.getKey().equals("cursor"))
            .flatMap(parameter ->
                parameter.getValue().stream()
                    .map(value -> encoded(parameter.getKey()) + "=" + encoded(value) + "&"))
            .collect(Collectors.joining());
    String path = request.getUriInfo().getRequestUri().getRawPath();
    return "<" + prefix + path + "?" + others + "cursor=" + cursor + ">; rel=\"next\"";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
