package io.kehu.gateway.apidoc;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.kehu.gateway.inquiry.Remembered;
import io.kehu.gateway.inquiry.ServiceCalls;
import io.kehu.gateway.route.Service;
import io.kehu.gateway.route.Services;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Fetches the documents of all services, merges them, and keeps the result for a while.
@Singleton
final class ApiDocument {
  private static final Logger LOG = Logger.getLogger(ApiDocument.class);
  private static final String SOURCE = "/q/openapi?format=json";
  private static final int OK = 200;

  private final ObjectMapper json = new ObjectMapper();
  private final ObjectMapper yaml =
      new ObjectMapper(
          new YAMLFactory()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES));

  private final Vertx vertx;
  private final Services services;
  private final ServiceCalls calls;
  private final DocsConfig config;
  private final String version;
  private final Remembered<Rendered> latest;

  ApiDocument(
      Vertx vertx,
      Services services,
      ServiceCalls calls,
      DocsConfig config,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.vertx = vertx;
    this.services = services;
    this.calls = calls;
    this.config = config;
    this.version = version;
    this.latest =
        new Remembered<>(
            this::fetch,
            document -> document.complete() ? config.remembered() : config.rememberedIncomplete());
  }

  Future<Rendered> latest() {
    return latest.get();
  }

  /// The document, ready to send.
  ///
  /// @param complete whether every service is in it
  record Rendered(Buffer json, Buffer yaml, boolean complete) {}

  private Future<Rendered> fetch() {
    Map<String, Future<Buffer>> answers = new LinkedHashMap<>();
    services.all().forEach(service -> answers.put(service.name(), ask(service)));
    return Future.join(List.copyOf(answers.values()))
        .eventually(() -> Future.succeededFuture())
        .transform(done -> vertx.executeBlocking(() -> render(answers)));
  }

  private Future<Buffer> ask(Service service) {
    return calls
        .get(service, SOURCE, config.timeout())
        .compose(answer ->
            answer.status() == OK
                ? Future.succeededFuture(answer.body())
                : Future.failedFuture("status " + answer.status()));
  }

  private Rendered render(Map<String, Future<Buffer>> answers) throws IOException {
    Map<String, ObjectNode> documents = new LinkedHashMap<>();
    List<String> unavailable = new ArrayList<>();
    answers.forEach((service, answer) -> {
      if (answer.succeeded() && parse(service, answer.result()) instanceof ObjectNode read) {
        documents.put(service, read);
      } else {
        unavailable.add(service);
      }
    });
    ObjectNode merged = MergedDocument.of(head(), SignIn.schemes(config), documents, unavailable);
    return new Rendered(
        Buffer.buffer(json.writeValueAsBytes(merged)),
        Buffer.buffer(yaml.writeValueAsBytes(merged)),
        unavailable.isEmpty());
  }

  private Object parse(String service, Buffer body) {
    try {
      return json.readTree(body.getBytes());
    } catch (IOException unreadable) {
      LOG.warnf(unreadable, "The API document of %s cannot be read", service);
      return unreadable;
    }
  }

  private ObjectNode head() {
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    head.put("openapi", MergedDocument.OPENAPI_VERSION);
    head.putObject("info")
        .put("title", "Kehu API")
        .put("version", version)
        .put(
            "description",
            """
            The API of all Kehu services at one address. Errors are `application/problem+json` with a \
            stable `code`; texts follow `Accept-Language` (en, zh-CN).

            Kehu 所有服务的统一接口。错误以 `application/problem+json` 返回，`code` 固定不变，文字随 \
            `Accept-Language`（en、zh-CN）而定。\
            """);
    head.putArray("servers").addObject().put("url", "/");
    head.set("security", SignIn.either());
    return head;
  }
}
