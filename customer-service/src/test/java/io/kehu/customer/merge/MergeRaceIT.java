package io.kehu.customer.merge;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.customer.CustomerFixtures.upsert;
import static io.kehu.customer.merge.MergeFixtures.customer;
import static io.kehu.customer.merge.MergeFixtures.merge;
import static io.kehu.customer.merge.MergeFixtures.merged;
import static io.kehu.customer.merge.MergeFixtures.patch;
import static io.kehu.customer.merge.MergeFixtures.reverse;
import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;

/// What happens at once with a merge, on real threads and a real database.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class MergeRaceIT {

  @RepeatedTest(5)
  void ofTwoMergesInBothDirectionsOneIsDone() throws Exception {
    UUID one = created();
    UUID other = created();

    List<Response> answers =
        atOnce(
            () -> merge(ADMIN, one, 0, other, 0, Map.of()).extract().response(),
            () -> merge(ADMIN, other, 0, one, 0, Map.of()).extract().response());

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201);
    assertThat(answers)
        .extracting(Response::statusCode)
        .allMatch(status -> List.of(201, 308, 409, 412).contains(status));
    assertThat(customer(one).<String>path("id")).isEqualTo(customer(other).<String>path("id"));
  }

  @RepeatedTest(5)
  void changeAndMergeBothCountOrOneIsRefused() throws Exception {
    UUID survivor = created();
    UUID losing = created();

    List<Response> answers =
        atOnce(
            () -> merge(ADMIN, survivor, 0, losing, 0, Map.of()).extract().response(),
            () -> patch(losing, 0, Map.of("industry", "C34")).extract().response());

    int merge = answers.get(0).statusCode();
    int patch = answers.get(1).statusCode();
    assertThat(List.of(merge, patch)).isIn(List.of(201, 308), List.of(412, 200));
    assertThat(customer(losing).<String>path("industry")).isEqualTo(patch == 200 ? "C34" : null);
  }

  @RepeatedTest(5)
  void nothingThatAnErpSendsWhileAMergeCommitsIsLostOrMadeTwice() throws Exception {
    String id = unique();
    Map<String, Object> first = aValidCustomer("sourceVersion", 1);
    UUID losing = UUID.fromString(upsert("erp", id, first).extract().path("id"));
    UUID survivor = created();
    Map<String, Object> news = aValidCustomer("sourceVersion", 2);
    news.put("region", "华南");
    Callable<Response> send = () -> upsert("erp", id, news).extract().response();

    List<Response> answers =
        atOnce(
            () -> merge(ADMIN, survivor, 0, losing, 0, Map.of()).extract().response(),
            send,
            send,
            send);

    assertThat(answers.get(0).statusCode()).isIn(201, 412);
    assertThat(answers.subList(1, 4)).extracting(Response::statusCode).containsOnly(200);
    UUID holder = answers.get(0).statusCode() == 201 ? survivor : losing;
    upsert("erp", id, news).statusCode(200);
    assertThat(customer(holder).<String>path("region")).isEqualTo("华南");
    assertThat(
            ADMIN
                .request()
                .get("/v1/customers/by-external-id/erp/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("id"))
        .isEqualTo(holder.toString());
  }

  @RepeatedTest(3)
  void contactsMadeWhileAMergeCommitsAreTheSurvivors() throws Exception {
    UUID survivor = created();
    UUID losing = created();
    Callable<Response> create =
        () ->
            ADMIN
                .request()
                .redirects()
                .follow(false)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "吴建国"))
                .post("/v1/customers/{id}/contacts", losing)
                .then()
                .extract()
                .response();

    List<Response> answers =
        atOnce(
            () -> merge(ADMIN, survivor, 0, losing, 0, Map.of()).extract().response(),
            create,
            create,
            create);

    assertThat(answers.get(0).statusCode()).isEqualTo(201);
    List<String> made =
        answers.subList(1, 4).stream()
            .filter(answer -> answer.statusCode() == 201)
            .map(answer -> answer.<String>path("id"))
            .toList();
    assertThat(
            ADMIN
                .request()
                .get("/v1/customers/{id}/contacts", survivor)
                .then()
                .extract()
                .<List<String>>path("items.id"))
        .containsExactlyInAnyOrderElementsOf(made);
  }

  @RepeatedTest(3)
  void ofManyReversalsOneIsDone() throws Exception {
    UUID merge = merged(created(), created());
    Callable<Response> undo = () -> reverse(merge).extract().response();

    List<Response> answers = atOnce(undo, undo, undo, undo);

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200);
    assertThat(answers).extracting(Response::statusCode).containsOnly(200, 412);
  }

  @SafeVarargs
  private static List<Response> atOnce(Callable<Response>... calls) throws Exception {
    CyclicBarrier start = new CyclicBarrier(calls.length);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Response>> tasks =
          Stream.of(calls)
              .<Callable<Response>>map(call ->
                  () -> {
                    start.await();
                    return call.call();
                  })
              .toList();
      return threads.invokeAll(tasks).stream().map(future -> future.resultNow()).toList();
    }
  }
}
