package io.kehu.customer.customer;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.channels;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.customer.CustomerFixtures.uniqueEmail;
import static io.kehu.customer.customer.CustomerFixtures.uniquePhone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class CustomerListIT {

  @Test
  void pagesShowEveryCustomerOnce() {
    String tag = unique();
    List<String> created = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      created.add(created(ADMIN, aValidCustomer("tags", List.of(tag))).toString());
    }

    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var request = ADMIN.request().queryParam("tag", tag).queryParam("limit", 2);
      var page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get("/v1/customers")
              .then()
              .statusCode(200)
              .extract();
      seen.addAll(page.<List<String>>path("items.id"));
      cursor = page.path("nextCursor");
    } while (cursor != null);

    assertThat(seen).isEqualTo(created.reversed());
  }

  @Test
  void plainFiltersNarrowTheList() {
    UUID owner = UUID.randomUUID();
    Map<String, Object> body = aValidCustomer("kind", "PERSON");
    body.put("customerClass", "TARGET");
    body.put("ownerId", owner);
    body.put("team", "sales-east");
    String id = created(ADMIN, body).toString();
    Instant before = Instant.now().minus(1, ChronoUnit.HOURS);
    Instant after = Instant.now().plus(1, ChronoUnit.HOURS);

    list("ownerId", owner).body("items.id", contains(id));
    list("ownerId", owner, "customerClass", "TARGET", "kind", "PERSON", "team", "sales-east")
        .body("items.id", contains(id));
    list("ownerId", owner, "customerClass", "LOST").body("items", empty());
    list("ownerId", owner, "kind", "ORGANIZATION").body("items", empty());
    list("ownerId", owner, "updatedSince", before).body("items.id", contains(id));
    list("ownerId", owner, "updatedSince", after).body("items", empty());
  }

  @Test
  void filterSortAndCountWorkOnFields() {
    String region = unique();
    Map<String, Object> body = aValidCustomer("region", region);
    body.put("name", "B " + region);
    String second = created(ADMIN, body).toString();
    body.put("name", "A " + region);
    String first = created(ADMIN, body).toString();

    list("filter", "region==" + region + ";kind==ORGANIZATION", "sort", "name", "count", "exact")
        .body("items.id", contains(first, second))
        .body("total", equalTo(2));
  }

  @Test
  void wrongParametersAreNamed() {
    ADMIN
        .request()
        .queryParam("customerClass", "NONSENSE")
        .get("/v1/customers")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?customerClass"));
    ADMIN
        .request()
        .queryParam("updatedSince", "yesterday")
        .get("/v1/customers")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?updatedSince"));
  }

  @Test
  void searchFindsNamesNumbersPhonesAndEmails() {
    String word = unique();
    String phone = uniquePhone();
    String email = uniqueEmail();
    Map<String, Object> body = aValidCustomer("name", "重庆长安 " + word + " 有限公司");
    body.put("aliases", List.of(Map.of("type", "ENGLISH", "name", "Chang'an Motors " + word)));
    body.put("channels", channels(phone, email));
    String id = created(ADMIN, body).toString();
    String number = CustomerFixtures.get(ADMIN, UUID.fromString(id)).extract().path("number");

    for (String query :
        List.of(
            "长安 " + word,
            "chongqing " + word,
            "cqca " + word,
            "MOTORS " + word,
            phone.substring(3),
            "0" + phone.substring(3),
            email.toUpperCase(),
            number)) {
      list("q", query).body("items.id", hasItem(id));
    }
    list("q", "安长 " + word).body("items", empty());
    list("q", word).body("items.id", containsInAnyOrder(id));
  }

  private static ValidatableResponse list(Object... parameters) {
    var request = ADMIN.request();
    for (int i = 0; i < parameters.length; i += 2) {
      request = request.queryParam((String) parameters[i], parameters[i + 1].toString());
    }
    return request.get("/v1/customers").then().statusCode(200);
  }
}
