package io.kehu.platform.problem;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The two languages that people are answered in.
public final class Language {
  public static final Locale ENGLISH = Locale.ENGLISH;
  public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  private static final List<Locale> SUPPORTED = List.of(ENGLISH, CHINESE, Locale.CHINESE);

  private Language() {}

  /// The language that an `Accept-Language` header asks for; English where it asks for none of ours.
  public static Locale of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return ENGLISH;
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SUPPORTED);
      return best != null && best.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    } catch (IllegalArgumentException malformed) {
      return ENGLISH;
    }
  }

  /// The language of the request in hand; English where none is.
  public static Locale current() {
    RoutingContext request = currentRequest();
    return request == null ? ENGLISH : of(request.request().getHeader("Accept-Language"));
  }

  private static @Nullable RoutingContext currentRequest() {
    var container = Arc.container();
    if (container == null || !container.requestContext().isActive()) {
      return null;
    }
    return container.instance(CurrentVertxRequest.class).get().getCurrent();
  }
}
