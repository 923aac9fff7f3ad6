package io.kehu.customer;

import io.kehu.testing.token.Token;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Calls that tests of several features make.
public final class Calls {
  private Calls() {}

  public static ValidatableResponse get(Token who, String path) {
    return who.request().get(path).then();
  }

  public static ValidatableResponse post(Token who, String path, Map<String, ?> body) {
    return who.request().contentType(ContentType.JSON).body(body).post(path).then();
  }

  /// A PUT without a body where `body` is null.
  public static ValidatableResponse put(Token who, String path, long version, Map<String, ?> body) {
    var request = who.request().header("If-Match", "\"" + version + "\"");
    return (body == null ? request : request.contentType(ContentType.JSON).body(body))
        .put(path)
        .then();
  }

  public static ValidatableResponse patch(
      Token who, String path, long version, Map<String, ?> body) {
    return who.request()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .patch(path)
        .then();
  }

  /// Runs all of them at once and answers in their order.
  public static <T> List<T> together(List<Callable<T>> calls)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      List<T> answers = new ArrayList<>();
      for (Future<T> each : threads.invokeAll(calls)) {
        answers.add(each.get());
      }
      return answers;
    }
  }
}
