package io.kehu.platform.widget;

import static io.kehu.platform.widget.Widgets.aValidWidget;
import static io.kehu.platform.widget.Widgets.seller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class IdempotencyIT {
  @Inject Jdbi jdbi;

  private static Response post(Token caller, String key, Object body) {
    return caller
        .request()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/v1/widgets");
  }

  private static String aKey() {
    return UUID.randomUUID().toString();
  }

  @Test
  void aRepeatGetsTheFirstAnswerAgain() {
    String key = aKey();
    Map<String, Object> widget = aValidWidget();
    Response first = post(seller(), key, widget);
    first.then().statusCode(201).header("Idempotency-Replayed", nullValue());

    post(seller(), key, widget)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("Location", first.header("Location"))
        .header("ETag", first.header("ETag"))
        .body("id", equalTo(first.path("id")))
        .body("name", equalTo(widget.get("name")));
  }

  @Test
  void spaceAndOrderOfFieldsAreTheSameRequest() {
    String key = aKey();
    String name = Widgets.aName();
    post(seller(), key, "{\"name\":\"" + name + "\",\"quantity\":1}").then().statusCode(201);

    post(seller(), key, "{ \"quantity\": 1,\n \"name\": \"" + name + "\" }")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true");
  }

  @Test
  void anotherBodyUnderTheKeyIsRefused() {
    String key = aKey();
    post(seller(), key, aValidWidget()).then().statusCode(201);

    post(seller(), key, aValidWidget())
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void aKeyBelongsToItsCaller() {
    String key = aKey();
    post(seller(), key, aValidWidget()).then().statusCode(201);

    post(Tokens.user("tom.baker"), key, aValidWidget())
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", nullValue());
  }

  @Test
  void aRefusedRequestLeavesTheKeyFree() {
    String key = aKey();
    Map<String, Object> taken = aValidWidget();
    post(seller(), aKey(), taken).then().statusCode(201);
    post(seller(), key, taken).then().statusCode(409).body("code", equalTo("already-exists"));

    post(seller(), key, aValidWidget()).then().statusCode(201);
  }

  @Test
  void aKeyIsShortAndPrintable() {
    post(seller(), "x".repeat(256), aValidWidget())
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("@Idempotency-Key"));
  }

  @Test
  void atTheSameMomentOnlyOneDoesIt() throws Exception {
    String key = aKey();
    Map<String, Object> widget = aValidWidget();
    CountDownLatch start = new CountDownLatch(1);
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Response>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(
            threads.submit(() -> {
              start.await();
              return post(seller(), key, widget);
            }));
      }
      start.countDown();
      for (Future<Response> answer : answers) {
        Response response = answer.get();
        statuses.add(response.statusCode());
        if (response.statusCode() == 409) {
          assertThat(response.<String>path("code")).isEqualTo("idempotency-key-in-flight");
        }
      }
    }
    assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
    assertThat(count("select count(*) from widget where name = :name", widget.get("name")))
        .isEqualTo(1);
    assertThat(count("select count(*) from idempotency_key where key = :name", key)).isEqualTo(1);
  }

  private long count(String sql, Object name) {
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind("name", name).mapTo(Long.class).one());
  }
}
