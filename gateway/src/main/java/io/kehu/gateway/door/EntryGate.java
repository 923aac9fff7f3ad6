package io.kehu.gateway.door;

import io.kehu.gateway.problem.Problem;
import io.kehu.gateway.problem.Problem.Kind;
import io.kehu.gateway.problem.Problems;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns away requests that nobody behind the door should have to understand.
@Singleton
final class EntryGate implements Handler<RoutingContext> {
  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);
  private static final String ALLOW = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final int OVERHEAD_OF_A_HEADER = 4;

  private final DoorConfig config;
  private final Problems problems;

  EntryGate(DoorConfig config, Problems problems) {
    this.config = config;
    this.problems = problems;
  }

  @Override
  public void handle(RoutingContext context) {
    Problem problem = judge(context.request());
    if (problem == null) {
      context.next();
    } else {
      problems.answer(context, problem);
    }
  }

  private @Nullable Problem judge(HttpServerRequest request) {
    if (request.uri().length() > config.longestUri()) {
      return Problem.of(Kind.URI_TOO_LONG, Integer.toString(config.longestUri()));
    }
    if (headerBytes(request) > config.largestHeaders().asLongValue()) {
      return Problem.of(
          Kind.HEADERS_TOO_LARGE, Long.toString(config.largestHeaders().asLongValue()));
    }
    if (!METHODS.contains(request.method())) {
      return Problem.of(Kind.METHOD_NOT_ALLOWED, request.method().name(), request.path())
          .header("Allow", ALLOW);
    }
    String defect = defect(request);
    return defect == null ? null : Problem.of(Kind.BAD_REQUEST, defect);
  }

  private static @Nullable String defect(HttpServerRequest request) {
    String path = request.path();
    if (path == null || !path.startsWith("/")) {
      return "path";
    }
    if (BROKEN_ESCAPE.matcher(path).find() || path.contains("%00")) {
      return "percent-encoding of the path";
    }
    if (!request.uri().chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      return "characters of the address";
    }
    List<String> encodings = request.headers().getAll("Transfer-Encoding");
    if (!encodings.isEmpty() && !encodings.equals(List.of("chunked"))) {
      return "Transfer-Encoding";
    }
    return hasReadableLength(request) ? null : "Content-Length";
  }

  private static boolean hasReadableLength(HttpServerRequest request) {
    List<String> lengths = request.headers().getAll("Content-Length");
    return lengths.isEmpty() || (lengths.size() == 1 && lengths.getFirst().matches("[0-9]{1,18}"));
  }

  private static long headerBytes(HttpServerRequest request) {
    long bytes = 0;
    for (Map.Entry<String, String> header : request.headers()) {
      bytes += header.getKey().length() + header.getValue().length() + OVERHEAD_OF_A_HEADER;
    }
    return bytes;
  }
}
