package io.kehu.customer.customer;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.channels;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.post;
import static io.kehu.customer.customer.CustomerFixtures.uniqueEmail;
import static io.kehu.customer.customer.CustomerFixtures.uniquePhone;
import static io.kehu.customer.customer.CustomerFixtures.uniqueSocialCreditCode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class CustomerDuplicateIT {

  @Test
  void sameCodePhoneAndEmailAreFoundHoweverTheyAreWritten() {
    String code = uniqueSocialCreditCode();
    String phone = uniquePhone();
    String email = uniqueEmail();
    Map<String, Object> first = aValidCustomer("socialCreditCode", code);
    first.put("channels", channels(phone, email));
    UUID known = created(ADMIN, first);

    Map<String, Object> second = aValidCustomer("socialCreditCode", code.toLowerCase());
    second.put("channels", channels(phone.substring(3), email.toUpperCase()));

    post(ADMIN, second)
        .statusCode(409)
        .body("code", equalTo("customer-duplicate"))
        .body("candidates", hasSize(1))
        .body("candidates[0].id", equalTo(known.toString()))
        .body("candidates[0].matchedBy", contains("EMAIL", "PHONE", "SOCIAL_CREDIT_CODE"));
  }

  @Test
  void twoBranchesMayShareASwitchboardWhereSomebodySaysSo() {
    Map<String, Object> branch = aValidCustomer("channels", channels(uniquePhone(), uniqueEmail()));
    created(ADMIN, branch);

    branch.put("allowDuplicate", true);
    created(ADMIN, branch);
  }

  @Test
  void keysThatWereGivenUpAreFreeAgain() {
    Map<String, Object> body =
        aValidCustomer("taxId", "DE" + CustomerFixtures.unique().toUpperCase());
    UUID first = created(ADMIN, body);
    ADMIN
        .request()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", "\"0\"")
        .body("{\"taxId\":null}")
        .patch("/v1/customers/{id}", first)
        .then()
        .statusCode(200);

    created(ADMIN, body);
  }

  @Test
  void whoMayNotSeeTheOtherLearnsOnlyThatItIsThere() {
    Map<String, Object> body =
        aValidCustomer("taxId", "FR" + CustomerFixtures.unique().toUpperCase());
    body.put("ownerId", UUID.randomUUID());
    body.put("team", "sales-west");
    created(ADMIN, body);
    body.remove("ownerId");
    body.remove("team");

    post(Tokens.user("wang.fang"), body)
        .statusCode(409)
        .body("candidates", hasSize(1))
        .body("candidates[0].matchedBy", contains("TAX_ID"))
        .body("candidates[0].id", nullValue())
        .body("candidates[0].name", nullValue());
  }

  @Test
  void ofManyAtOnceOneWins() throws Exception {
    String code = uniqueSocialCreditCode();
    Callable<Integer> create =
        () -> post(ADMIN, aValidCustomer("socialCreditCode", code)).extract().statusCode();

    List<Integer> statuses;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      statuses =
          threads.invokeAll(Stream.generate(() -> create).limit(8).toList()).stream()
              .map(future -> future.resultNow())
              .toList();
    }

    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
  }

  @Test
  void externalReferenceNamesOneCustomer() {
    Map<String, Object> body =
        aValidCustomer(
            "externalReferences",
            List.of(Map.of("system", "erp", "id", CustomerFixtures.unique())));
    created(ADMIN, body);

    post(ADMIN, body).statusCode(409).body("code", equalTo("customer-external-reference-taken"));
  }
}
