package io.kehu.gateway.apidoc;

import io.kehu.gateway.problem.Language;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The files of the interactive page: ours, and those of Swagger UI from its webjar. Read once.
@Singleton
final class DocsFiles {
  private static final String OURS = "/docs/";
  private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/";
  private static final String WEBJAR_VERSION =
      "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

  /// @param etag changes whenever the content does
  record File(String mediaType, String etag, Buffer content) {}

  private final Map<String, File> files;
  private final String english;
  private final String chinese;

  DocsFiles() {
    String swagger = WEBJAR + version() + "/";
    this.files =
        Map.of(
            "swagger-ui.css", file("text/css", swagger + "swagger-ui.css"),
            "swagger-ui-bundle.js", file("text/javascript", swagger + "swagger-ui-bundle.js"),
            "oauth2-redirect.html", file("text/html", swagger + "oauth2-redirect.html"),
            "oauth2-redirect.js", file("text/javascript", swagger + "oauth2-redirect.js"),
            "favicon-32x32.png", file("image/png", swagger + "favicon-32x32.png"),
            "docs.css", file("text/css", OURS + "docs.css"),
            "docs.js", file("text/javascript", OURS + "docs.js"));
    this.english = new String(read(OURS + "index.html"), StandardCharsets.UTF_8);
    this.chinese = new String(read(OURS + "index_zh_CN.html"), StandardCharsets.UTF_8);
  }

  @Nullable File named(String name) {
    return files.get(name);
  }

  /// The page, with `{client}` still to be filled in.
  String page(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case CHINESE -> chinese;
    };
  }

  private static File file(String mediaType, String resource) {
    byte[] content = read(resource);
    String type = mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
    String etag = "\"" + Integer.toHexString(Arrays.hashCode(content)) + "\"";
    return new File(type, etag, Buffer.buffer(content));
  }

  private static String version() {
    try (InputStream in = open(WEBJAR_VERSION)) {
      Properties properties = new Properties();
      properties.load(in);
      return Objects.requireNonNull(properties.getProperty("version"));
    } catch (IOException e) {
      throw new UncheckedIOException(WEBJAR_VERSION, e);
    }
  }

  private static byte[] read(String resource) {
    try (InputStream in = open(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(DocsFiles.class.getResourceAsStream(resource), resource);
  }
}
