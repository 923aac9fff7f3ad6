package io.kehu.platform.web;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/// Answers that carry the version of what they show as their ETag, to be sent back in `If-Match`.
public final class Tagged {
  private Tagged() {}

  public static <T> RestResponse<T> ok(T body, long version) {
    return RestResponse.ResponseBuilder.ok(body).header("ETag", IfMatch.etag(version)).build();
  }

  /// @param path of what was created, in this service: `/v1/customers/…`
  public static <T> RestResponse<T> created(String path, T body, long version) {
    return RestResponse.ResponseBuilder.<T>created(URI.create(path))
        .header("ETag", IfMatch.etag(version))
        .entity(body)
        .build();
  }
}
