package io.kehu.customer.erasure;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.encounter.Requests.get;
import static io.kehu.customer.encounter.Requests.post;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

final class ErasureFixtures {
  static final String ALL = "/v1/erasures";
  static final String ONE = ALL + "/{id}";
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private ErasureFixtures() {}

  /// Until customer-service has erased its part.
  static void awaitHere(String erasure) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            get(ADMIN, ONE, erasure)
                .body("state", equalTo("RUNNING"))
                .body("pending", not(hasItem("customer-service"))));
  }

  static ValidatableResponse asked(UUID customer) {
    return post(ADMIN, ALL, Map.of("customerId", customer, "ground", "OBJECTION"), new Object[0]);
  }
}
