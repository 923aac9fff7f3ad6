package io.kehu.platform.http;

import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// What can be wrong with a request before anything of ours has seen it. The router refuses every request for `path()` with `status()`;
/// that a client may ask for such an address itself does no harm.
public enum Unreadable {
  /// No HTTP, an HTTP version other than 1.0 and 1.1, or an address that is no URI.
  MALFORMED(400),
  LINE_TOO_LONG(414),
  HEADERS_TOO_LARGE(431);

  private final int status;

  Unreadable(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  public String path() {
    return "/.unreadable/" + status;
  }

  /// Empty where the request can be read, and where the client has gone in the midst of it.
  static Optional<Unreadable> of(HttpRequest request) {
    if (request.decoderResult().isFailure()) {
      return switch (request.decoderResult().cause()) {
        case TooLongHttpLineException _ -> Optional.of(LINE_TOO_LONG);
        case TooLongHttpHeaderException _ -> Optional.of(HEADERS_TOO_LARGE);
        case PrematureChannelClosureException _ -> Optional.empty();
        default -> Optional.of(MALFORMED);
      };
    }
    return isKnown(request.protocolVersion()) && isUri(request.uri())
        ? Optional.empty()
        : Optional.of(MALFORMED);
  }

  private static boolean isKnown(HttpVersion version) {
    return version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0);
  }

  private static boolean isUri(String uri) {
    try {
      new URI(uri);
      return true;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
