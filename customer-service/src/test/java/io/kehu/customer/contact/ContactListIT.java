package io.kehu.customer.contact;

import static io.kehu.customer.Calls.get;
import static io.kehu.customer.Calls.post;
import static io.kehu.customer.Calls.put;
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
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// Finding contacts, not creating them twice, and saying what kind of people they are.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ContactListIT {
  private static final Token EAST = Tokens.user("wang.fang");

  private final ContactService service;
  private final Jdbi jdbi;

  ContactListIT(ContactService service, Jdbi jdbi) {
    this.service = service;
    this.jdbi = jdbi;
  }

  @Test
  void contactIsFoundByCharactersPinyinInitialsPhoneAndMail() {
    String phone = uniquePhone();
    String mail = uniqueEmail();
    UUID customer = created();
    Map<String, Object> body = named("欧阳建国");
    body.put("channels", channels(phone, mail));
    String id = contact(customer, body);
    contact(customer, named("John Smith"));

    for (String q : List.of("建国", "ouyang", "oyjg", phone, phone.substring(3), mail)) {
      ADMIN
          .request()
          .queryParam("q", q)
          .get("/v1/customers/{id}/contacts", customer)
          .then()
          .statusCode(200)
          .body("items.id", contains(id));
    }
    ADMIN
        .request()
        .queryParam("q", mail)
        .get("/v1/contacts")
        .then()
        .body("items.id", contains(id))
        .body("items.customerId", contains(customer.toString()));
  }

  @Test
  void contactsWithoutSearchFieldsAreFilledIn() {
    UUID customer = created();
    String id = contact(customer, named("欧阳建国"));
    jdbi.useHandle(db ->
        db.createUpdate(
                "update contact set search_text = '', search_terms = '{}', search_version = 0 where id = :id")
            .bind("id", UUID.fromString(id))
            .execute());
    contacts(ADMIN, customer, "q=oyjg").body("items", empty());

    int filled = service.fillSearch();

    assertThat(filled).isPositive();
    contacts(ADMIN, customer, "q=oyjg").body("items.id", contains(id));
    get(ADMIN, "/v1/contacts/" + id).body("version", equalTo(0));
  }

  @Test
  void filtersNarrowAndPagesGoOn() {
    UUID customer = created();
    Map<String, Object> first = named("甲");
    first.put("department", "采购部");
    first.put("birthday", "1980-05-17");
    first.put("standing", "INFLUENCER");
    String buyer = contact(customer, first);
    String other = contact(customer, named("乙"));

    contacts(ADMIN, customer, "birthdayMonth=5").body("items.id", contains(buyer));
    contacts(ADMIN, customer, "birthdayMonth=6").body("items", empty());
    contacts(ADMIN, customer, "standing=INFLUENCER&department=采购部")
        .body("items.id", contains(buyer));
    get(ADMIN, "/v1/contacts?birthdayMonth=13").statusCode(400);
    String page = "/v1/contacts?limit=1&sort=-createdAt&filter=customerId==" + customer;
    String cursor = get(ADMIN, page).body("items.id", contains(other)).extract().path("nextCursor");
    ADMIN
        .request()
        .queryParam("limit", 1)
        .queryParam("sort", "-createdAt")
        .queryParam("filter", "customerId==" + customer)
        .queryParam("cursor", cursor)
        .get("/v1/contacts")
        .then()
        .body("items.id", contains(buyer))
        .body("nextCursor", nullValue());
  }

  @Test
  void listShowsContactsOfCustomersThatTheCallerSees() {
    String name = "李 " + unique();
    Map<String, Object> west = aValidCustomer("team", "sales-west");
    west.put("ownerId", Tokens.user("tom.baker").subject());
    contact(created(ADMIN, west), named(name));
    String ofPool = contact(created(), named(name));

    get(EAST, "/v1/contacts?q=" + name).body("items.id", contains(ofPool));
    get(Tokens.user("tom.baker"), "/v1/contacts?q=" + name).body("items.size()", equalTo(2));
    Tokens.integrator("customers:read").request().get("/v1/contacts").then().statusCode(403);
  }

  @Test
  void samePersonIsNotCreatedTwiceAtOneCustomer() {
    UUID customer = created();
    String mail = uniqueEmail();
    String line = uniquePhone();
    Map<String, Object> body = named("吴建国");
    body.put("channels", channels(line, mail));
    String id = contact(customer, body);

    create(customer, body, false)
        .statusCode(409)
        .body("code", equalTo("contact-duplicate"))
        .body("candidates.id", contains(id));
    create(customer, body, true).statusCode(201);
    create(created(), body, false).statusCode(201);
    body.put("channels", channels(line, uniqueEmail()));
    create(customer, body, false).statusCode(201);
  }

  @Test
  void mobileNumberIsOnePersons() {
    UUID customer = created();
    Map<String, Object> body = named("吴建国");
    List<?> mobile = List.of(Map.of("type", "MOBILE", "number", uniquePhone()));
    body.put("channels", Map.of("phones", mobile));
    create(customer, body, false).statusCode(201);

    create(customer, body, false).statusCode(409);
  }

  @Test
  void assessmentIsWrittenByThoseWhoMayWriteProfilesAndStaysOutOfTheContact() {
    String id = contact(created(), named("吴建国"));
    String path = "/v1/contacts/" + id + "/assessment";
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("energy", "EXTRAVERSION");
    body.put("judgement", "THINKING");
    body.put("rivalLoyalty", Map.of("level", "HIGH", "rival", "Siemens"));

    get(ADMIN, path).statusCode(200).header("ETag", "\"0\"").body("energy", nullValue());
    try (EventProbe probe = EventProbe.fromNow("crm.contact")) {
      put(ADMIN, path, 0, body)
          .statusCode(200)
          .header("ETag", "\"1\"")
          .body("energy", equalTo("EXTRAVERSION"))
          .body("perception", nullValue())
          .body("rivalLoyalty.rival", equalTo("Siemens"))
          .body("assessedBy", equalTo("admin"));
      String told =
          probe
              .awaitEvent("crm.contact.assessed.v1", e -> e.text("/contactId").equals(id))
              .data()
              .toString();
      assertThat(told).doesNotContain("Siemens", "EXTRAVERSION");
    }
    put(ADMIN, path, 0, Map.of()).statusCode(412).body("current.energy", equalTo("EXTRAVERSION"));
    put(ADMIN, path, 1, Map.of()).statusCode(200).body("rivalLoyalty", nullValue());
    get(ADMIN, path).header("ETag", "\"2\"").body("energy", nullValue());
    get(ADMIN, path + "/history").body("items.action", contains("assessed", "assessed"));
    get(ADMIN, "/v1/contacts/" + id + "/history").body("items.action", not(hasItem("assessed")));
  }

  @Test
  void assessmentIsHiddenFromThoseWhoMayNotReadProfiles() {
    Map<String, Object> west = aValidCustomer("team", "sales-west");
    west.put("ownerId", Tokens.user("tom.baker").subject());
    String ofWest = contact(created(ADMIN, west), named("吴建国"));
    String ofPool = contact(created(), named("吴建国"));

    get(Tokens.user("emma.lee"), "/v1/contacts/" + ofPool + "/assessment").statusCode(403);
    get(Tokens.user("liu.yang"), "/v1/contacts/" + ofPool + "/assessment").statusCode(403);
    get(EAST, "/v1/contacts/" + ofWest + "/assessment").statusCode(404);
    put(EAST, "/v1/contacts/" + ofPool + "/assessment", 0, Map.of())
        .statusCode(403)
        .body("code", equalTo("customer-not-yours"));
    put(ADMIN, "/v1/contacts/" + ofPool + "/assessment", 0, Map.of("rivalLoyalty", Map.of()))
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/rivalLoyalty/level", "/rivalLoyalty/rival"));
  }

  private static Map<String, Object> named(String name) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", name);
    return body;
  }

  private static String contact(UUID customer, Map<String, Object> body) {
    return create(customer, body, false).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse create(
      UUID customer, Map<String, Object> body, boolean allowDuplicate) {
    return post(
        ADMIN, "/v1/customers/" + customer + "/contacts?allowDuplicate=" + allowDuplicate, body);
  }

  private static ValidatableResponse contacts(Token who, UUID customer, String query) {
    return get(who, "/v1/customers/" + customer + "/contacts?" + query).statusCode(200);
  }
}
