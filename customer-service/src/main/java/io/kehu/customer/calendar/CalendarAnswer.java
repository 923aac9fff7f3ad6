package io.kehu.customer.calendar;

import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jboss.resteasy.reactive.RestResponse;

/// A calendar as an answer, tagged by what is in it. What a program has already is answered 304 by the platform.
final class CalendarAnswer {
  static final String TYPE = "text/calendar";

  private CalendarAnswer() {}

  static RestResponse<String> of(String calendar) {
    return RestResponse.ResponseBuilder.ok(calendar, TYPE + "; charset=utf-8")
        .header(HttpHeaders.ETAG, "\"" + hash(calendar) + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  private static String hash(String calendar) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(calendar.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
