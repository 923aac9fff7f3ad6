package io.kehu.customer.referral;

import static io.kehu.customer.Calls.get;
import static io.kehu.customer.Calls.patch;
import static io.kehu.customer.Calls.post;
import static io.kehu.customer.Calls.together;
import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.customer.customer.CustomerFixtures;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ReferralIT {

  @Test
  void chainIsReadBothWays() {
    UUID first = created();
    String person =
        post(ADMIN, "/v1/customers/" + first + "/contacts", Map.of("name", "吴建国"))
            .extract()
            .path("id");
    UUID second = referred(Map.of("customerId", first, "contactId", person));
    UUID third = referred(Map.of("customerId", second));
    UUID fourth = referred(Map.of("customerId", third));

    referrals(ADMIN, third)
        .body("referrers.customerId", contains(second.toString(), first.toString()))
        .body("referrers.depth", contains(1, 2))
        .body("referrers[0].referredBy", equalTo(first.toString()))
        .body("referrers[0].contactId", equalTo(person))
        .body("referrers[1].referredBy", nullValue())
        .body("referred.customerId", contains(fourth.toString()))
        .body("hidden", equalTo(0))
        .body("truncated", equalTo(false));
    referrals(ADMIN, first)
        .body("referrers", empty())
        .body(
            "referred.customerId", contains(second.toString(), third.toString(), fourth.toString()))
        .body("referred.depth", contains(1, 2, 3));
  }

  @Test
  void nobodyReferredThemselves() {
    UUID first = created();
    UUID second = referred(Map.of("customerId", first));

    refer(first, second).statusCode(422).body("code", equalTo("customer-referral-cycle"));
    refer(first, first).statusCode(422);
    CustomerFixtures.get(ADMIN, first).body("referredBy", nullValue());
  }

  @Test
  void twoReferralsAtOnceCloseNoCircle() throws Exception {
    UUID first = created();
    UUID second = created();

    List<Integer> answers =
        together(
            List.of(
                () -> refer(first, second).extract().statusCode(),
                () -> refer(second, first).extract().statusCode()));

    assertThat(answers).containsExactlyInAnyOrder(200, 422);
  }

  @Test
  void referrerMustBeThereAndContactMustBeIts() {
    UUID other = created();
    String person =
        post(ADMIN, "/v1/customers/" + created() + "/contacts", Map.of("name", "吴建国"))
            .extract()
            .path("id");
    for (Map<String, Object> referrer :
        List.<Map<String, Object>>of(
            Map.of("customerId", UUID.randomUUID()),
            Map.of("customerId", other, "contactId", person))) {
      CustomerFixtures.post(ADMIN, aValidCustomer("referredBy", referrer))
          .statusCode(422)
          .body("code", equalTo("customer-referrer-unknown"));
    }
    CustomerFixtures.post(ADMIN, aValidCustomer("referredBy", Map.of()))
        .statusCode(400)
        .body("errors.pointer", contains("/referredBy/customerId"));
  }

  @Test
  void hiddenCustomersAreGapsInTheChain() {
    UUID first = created();
    Map<String, Object> west = aValidCustomer("referredBy", Map.of("customerId", first));
    west.put("team", "sales-west");
    west.put("ownerId", Tokens.user("tom.baker").subject());
    UUID hidden = created(ADMIN, west);
    UUID third = referred(Map.of("customerId", hidden));
    Token east = Tokens.user("wang.fang");

    referrals(east, third)
        .body("referrers.customerId", contains(first.toString()))
        .body("referrers.depth", contains(2))
        .body("hidden", equalTo(1));
    referrals(east, first)
        .body("referred.customerId", contains(third.toString()))
        .body("referred[0].referredBy", nullValue());
    get(east, "/v1/customers/" + hidden + "/referrals").statusCode(404);
    CustomerFixtures.post(east, aValidCustomer("referredBy", Map.of("customerId", hidden)))
        .statusCode(422)
        .body("code", equalTo("customer-referrer-unknown"));
  }

  private static UUID referred(Map<String, Object> by) {
    return created(ADMIN, aValidCustomer("referredBy", by));
  }

  private static ValidatableResponse refer(UUID customer, UUID by) {
    return patch(
        ADMIN, "/v1/customers/" + customer, 0, Map.of("referredBy", Map.of("customerId", by)));
  }

  private static ValidatableResponse referrals(Token who, UUID customer) {
    return get(who, "/v1/customers/" + customer + "/referrals").statusCode(200);
  }
}
