package io.kehu.gateway.apidoc;

import io.kehu.gateway.problem.Language;
import io.kehu.gateway.problem.Problem.Kind;
import io.kehu.gateway.problem.Problems;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// `GET /docs`: the interactive page. Its few files are listed in [DocsFiles]; nothing comes from
/// elsewhere, and the page may talk to nobody but this gateway and the identity provider.
@Singleton
public final class DocsPage implements Handler<RoutingContext> {
  private static final String HOME = "/docs";

  private final DocsFiles files;
  private final DocsConfig config;
  private final Problems problems;
  private final String policy;

  DocsPage(DocsFiles files, DocsConfig config, Problems problems) {
    this.files = files;
    this.config = config;
    this.problems = problems;
    this.policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'; connect-src 'self' "
            + origin(config.tokenUrl());
  }

  @Override
  public void handle(RoutingContext context) {
    String path = context.normalizedPath();
    if (path.equals(HOME) || path.equals(HOME + "/")) {
      page(context);
      return;
    }
    DocsFiles.File file = files.named(path.substring(HOME.length() + 1));
    if (file == null) {
      problems.answer(context, Kind.NOT_FOUND, path);
    } else {
      file(context, file);
    }
  }

  private void page(RoutingContext context) {
    Language language = chosen(context.queryParams().get("lang"), context);
    context
        .response()
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .putHeader("Content-Language", language.tag())
        .putHeader("Content-Security-Policy", policy)
        .putHeader("Cache-Control", "no-cache")
        .putHeader("Vary", "Accept-Language")
        .end(files.page(language).replace("{client}", config.client()));
  }

  private void file(RoutingContext context, DocsFiles.File file) {
    HttpServerResponse response = context.response();
    response
        .putHeader("Content-Security-Policy", policy)
        .putHeader("Cache-Control", "public, max-age=3600")
        .putHeader("ETag", file.etag());
    if (file.etag().equals(context.request().getHeader("If-None-Match"))) {
      response.setStatusCode(304).end();
    } else {
      response.putHeader("Content-Type", file.mediaType()).end(file.content());
    }
  }

  private static Language chosen(@Nullable String asked, RoutingContext context) {
    for (Language each : Language.values()) {
      if (each.tag().equals(asked)) {
        return each;
      }
    }
    return Language.of(context);
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
