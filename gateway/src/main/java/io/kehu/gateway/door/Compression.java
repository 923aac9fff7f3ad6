package io.kehu.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Decides which answers are compressed. The server compresses for clients that accept it, unless the
/// answer says `Content-Encoding: identity`: the only way to make it leave an answer alone.
@Singleton
final class Compression {
  private static final String ENCODING = "Content-Encoding";
  private static final String IDENTITY = "identity";

  private final long from;

  Compression(DoorConfig config) {
    this.from = config.compressFrom().asLongValue();
  }

  void decide(RoutingContext context) {
    MultiMap headers = context.response().headers();
    List<String> encodings =
        headers.getAll(ENCODING).stream().filter(each -> !IDENTITY.equals(each)).toList();
    if (!encodings.isEmpty()) {
      headers.set(ENCODING, encodings);
    } else if (isWorthIt(context, headers)) {
      headers.remove(ENCODING);
      headers.add("Vary", "Accept-Encoding");
    } else if (context.request().getHeader("Accept-Encoding") == null) {
      headers.remove(ENCODING);
    } else {
      headers.set(ENCODING, IDENTITY);
    }
  }

  private boolean isWorthIt(RoutingContext context, MultiMap headers) {
    String length = headers.get("Content-Length");
    return !HttpMethod.HEAD.equals(context.request().method())
        && isText(headers.get("Content-Type"))
        && (length == null || Long.parseLong(length) >= from);
  }

  private static boolean isText(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    String type = contentType.toLowerCase(Locale.ROOT);
    return type.contains("json")
        || type.contains("yaml")
        || type.contains("javascript")
        || type.contains("svg")
        || (type.startsWith("text/") && !type.startsWith("text/event-stream"));
  }
}
