package io.kehu.dev.journey;

import static io.restassured.RestAssured.given;

import io.kehu.dev.demo.api.Api;
import io.kehu.dev.demo.api.Login;
import io.kehu.dev.launcher.Instance;
import io.kehu.dev.launcher.machine.Console;
import io.kehu.testing.access.RowCounts;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The running platform, and its users.
final class Platform {
  static final Duration PATIENCE = Duration.ofSeconds(60);
  static final String GATEWAY = variable("KEHU_GATEWAY", "http://localhost:8080");
  static final String ISSUER = variable("KEHU_ISSUER", "http://localhost:8180/realms/kehu");

  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private Platform() {}

  /// A request as this demo user, to a path below `/api`.
  static RequestSpecification as(String user) {
    return anyone().auth().oauth2(userToken(user));
  }

  static String userToken(String user) {
    return TOKENS.computeIfAbsent(user, Platform::login);
  }

  /// Of an integrator that may do everything.
  static String loaderToken() {
    return token(
        Map.of(
            "grant_type", "client_credentials",
            "client_id", "kehu-loader",
            "client_secret", "kehu-loader-secret"));
  }

  /// A request without a token.
  static RequestSpecification anyone() {
    return given().baseUri(GATEWAY).basePath("/api").contentType(ContentType.JSON);
  }

  /// PUT of a noun on the newest version of a record.
  static JsonPath put(String user, String record, String noun, Map<String, ?> body) {
    String etag = as(user).get(record).then().statusCode(200).extract().header("ETag");
    return as(user)
        .header("If-Match", etag)
        .body(body)
        .put(record + "/" + noun)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /// The services' databases, as JDBC URLs with user and password; none where the platform's owner does not name them.
  static List<RowCounts> databases() {
    return listed("KEHU_DATABASES").stream().map(RowCounts::new).toList();
  }

  /// Where the services themselves listen, behind the gateway; none where they are out of reach.
  static List<String> services() {
    return listed("KEHU_SERVICES");
  }

  /// The processes, to kill one and start it again; none where the platform's owner does not say where they are known.
  static Optional<Instance> processes() {
    String checkout = variable("KEHU_CHECKOUT", "");
    return checkout.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Instance.existing(
                Path.of(checkout), variable("KEHU_INSTANCE", "default"), Console.system()));
  }

  /// An integrator that loads whole files.
  static Api loader() {
    return new Api(GATEWAY, new Login(ISSUER, "kehu-loader", "kehu-loader-secret"));
  }

  private static String login(String user) {
    return token(
        Map.of(
            "grant_type", "password",
            "client_id", "kehu-web",
            "username", user,
            "password", "kehu"));
  }

  private static String token(Map<String, String> form) {
    return given()
        .formParams(form)
        .post(ISSUER + "/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  private static List<String> listed(String name) {
    return Pattern.compile(",")
        .splitAsStream(variable(name, ""))
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private static String variable(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
