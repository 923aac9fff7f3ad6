package io.kehu.customer.erasure;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.ERP;
import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.customer.CustomerFixtures.uniquePhone;
import static io.kehu.customer.encounter.Requests.delete;
import static io.kehu.customer.encounter.Requests.patch;
import static io.kehu.customer.encounter.Requests.post;
import static io.kehu.customer.encounter.Requests.put;
import static io.kehu.customer.encounter.Requests.span;
import static io.kehu.customer.plan.Plans.aValidPlan;
import static io.kehu.customer.plan.Plans.acted;
import static io.kehu.customer.plan.Plans.anAction;
import static io.kehu.customer.plan.Plans.drafted;
import static org.awaitility.Awaitility.await;

import io.kehu.customer.customer.CustomerFixtures;
import io.kehu.customer.profile.ProfileFixtures;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Somebody of whom everything is known, by words that stand nowhere else.
public final class Person {
  private final List<String> words = new ArrayList<>();
  private final String tag = "zq" + unique();

  /// Others have it, too.
  private final String ofTheHouse = uniquePhone();

  public final UUID id;
  public final String contact;
  private final String externalId = word("reference");
  private List<String> contactWords = List.of();

  public Person() {
    id = UUID.fromString(upserted());
    contact = contactOf();
    removedContact();
    classes();
    profiles();
    encounters();
    plans();
    calls();
    credit();
    judgements();
    duplicates();
    failedImport();
    heldRow();
  }

  List<String> words() {
    return words;
  }

  /// What only the contact is known by.
  public List<String> contactWords() {
    return contactWords;
  }

  /// What stands in records that are there: not that of a contact who was removed or a row that was refused.
  public List<String> shown() {
    return words.stream()
        .filter(word -> !word.endsWith("formercontact") && !word.endsWith("importedform"))
        .filter(word -> !word.endsWith("heldform"))
        .toList();
  }

  /// A word that stands nowhere else.
  String word(String what) {
    return remembered(tag + what);
  }

  private String remembered(String word) {
    words.add(word);
    return word;
  }

  private String upserted() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", "PERSON");
    body.put("name", "佟" + word("name"));
    body.put("aliases", List.of(Map.of("name", word("alias"), "type", "SHORT")));
    body.put("taxId", remembered("T" + unique().toUpperCase(Locale.ROOT)));
    body.put("region", word("region"));
    body.put("legalForm", word("form"));
    body.put("tags", List.of(word("tag")));
    body.put("channels", channels("customer"));
    body.put("customFields", Map.of(customField(), word("custom")));
    return ERP.request()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", unique())
        .body(body)
        .put("/v1/customers/by-external-id/{system}/{id}", "erp", externalId)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Map<String, Object> channels(String whose) {
    return Map.of(
        "phones",
        List.of(
            Map.of("type", "WORK", "number", remembered(uniquePhone())),
            Map.of("type", "HOME", "number", ofTheHouse)),
        "emails",
        List.of(Map.of("type", "WORK", "address", word(whose + "mail") + "@example.com")),
        "addresses",
        List.of(
            Map.of(
                "type",
                "HOME",
                "lines",
                List.of(word(whose + "street")),
                "city",
                word(whose + "city"))),
        "messengers",
        List.of(Map.of("type", "WECHAT", "account", word(whose + "wechat"))));
  }

  private static String customField() {
    String name = "c" + unique();
    ADMIN
        .request()
        .contentType(ContentType.JSON)
        .body(Map.of("name", name, "type", "TEXT", "label", Map.of("en", name, "zh-CN", name)))
        .post("/v1/custom-fields")
        .then()
        .statusCode(201);
    return name;
  }

  private String contactOf() {
    int before = words.size();
    String contact = contactCreated();
    contactWords = List.copyOf(words.subList(before, words.size()));
    return contact;
  }

  private String contactCreated() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", word("contact"));
    body.put("position", word("position"));
    body.put("department", word("department"));
    body.put("standing", "ORDINARY");
    body.put("channels", channels("contact"));
    body.put(
        "externalReferences", List.of(Map.of("system", "erp", "id", word("contactreference"))));
    return ADMIN
        .request()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", unique())
        .body(body)
        .post("/v1/customers/{id}/contacts", id)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /// Its history is there when the contact is not.
  private void removedContact() {
    String gone =
        post(
                ADMIN,
                "/v1/customers/{id}/contacts",
                Map.of("name", word("formercontact"), "standing", "ORDINARY"),
                id)
            .statusCode(201)
            .extract()
            .path("id");
    delete(ADMIN, "/v1/contacts/{id}", "\"0\"", gone).statusCode(204);
  }

  private void classes() {
    post(
            ADMIN,
            "/v1/customers/{id}/class-changes",
            Map.of("to", "TARGET", "reason", word("classreason")),
            id)
        .statusCode(201);
    put(
            ADMIN,
            "/v1/customers/{id}/owner",
            "\"1\"",
            Map.of("team", "sales-east", "note", word("ownernote")),
            id)
        .statusCode(200);
  }

  private void profiles() {
    ProfileFixtures.put(ADMIN, id, "CAREER", "\"0\"", Map.of("presentPosition", word("career")))
        .statusCode(200);
  }

  private void encounters() {
    Map<String, Object> talk = new LinkedHashMap<>();
    talk.put("channel", "PHONE");
    talk.put("direction", "OUTBOUND");
    talk.put("topic", word("topic"));
    talk.put("planned", span("2026-07-01T02:00:00Z", "2026-07-01T03:00:00Z"));
    talk.put("participants", List.of(Map.of("contactId", contact), Map.of("name", word("guest"))));
    for (String field :
        List.of("goal", "agenda", "environment", "message", "feedback", "obstacles", "summary")) {
      talk.put(field, word(field));
    }
    talk.put("checklist", List.of(Map.of("text", word("checklist"), "done", true)));
    talk.put("needs", List.of(Map.of("kind", "HIDDEN", "text", word("need"))));
    String communication =
        post(ADMIN, "/v1/customers/{id}/communications", talk, id)
            .statusCode(201)
            .extract()
            .path("id");
    patch(
            ADMIN,
            "/v1/communications/{id}",
            "\"0\"",
            Map.of("outcome", word("outcome")),
            communication)
        .statusCode(200);
    post(
            ADMIN,
            "/v1/customers/{id}/commitments",
            Map.of("side", "US", "what", word("promise"), "dueOn", "2026-07-10"),
            id)
        .statusCode(201);
    String visit =
        post(
                ADMIN,
                "/v1/customers/{id}/visits",
                Map.of(
                    "purpose",
                    word("purpose"),
                    "dueOn",
                    "2026-07-02",
                    "outline",
                    List.of(word("question"))),
                id)
            .statusCode(201)
            .extract()
            .path("id");
    put(
            ADMIN,
            "/v1/visits/{id}/record",
            "\"0\"",
            Map.of(
                "actual",
                span("2026-07-02T02:05:00Z", "2026-07-02T03:25:00Z"),
                "answers",
                List.of(Map.of("question", 0, "text", word("answer"))),
                "summary",
                word("visitsummary")),
            visit)
        .statusCode(200);
  }

  private void plans() {
    Map<String, Object> plan = aValidPlan(2026);
    plan.put("title", word("plan"));
    plan.put("information", word("information"));
    String id = drafted("development", this.id, plan);
    Map<String, Object> action = anAction(ADMIN.subject(), "2026-03-01");
    action.put("what", word("action"));
    acted(id, action);
    post(
            ADMIN,
            "/v1/development-plans/{id}/follow-ups",
            Map.of(
                "on",
                "2026-03-01",
                "level",
                "C",
                "happened",
                word("happened"),
                "nextStep",
                word("next")),
            id)
        .statusCode(201);
  }

  private void calls() {
    String list =
        post(
                ADMIN,
                "/v1/call-lists",
                Map.of(
                    "name", "List " + unique(), "purpose", "SERVICE", "customerIds", List.of(id)),
                new Object[0])
            .statusCode(201)
            .extract()
            .path("id");
    String entry =
        ADMIN
            .request()
            .post("/v1/call-lists/{id}/claims", list)
            .then()
            .statusCode(200)
            .extract()
            .path("entry.id");
    post(
            ADMIN,
            "/v1/call-list-entries/{id}/attempts",
            Map.of("result", "REACHED", "note", word("callnote")),
            entry)
        .statusCode(201);
  }

  private void credit() {
    ADMIN
        .request()
        .header("If-Match", "\"0\"")
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "amount",
                Map.of("amount", "5.00", "currency", "CNY"),
                "validUntil",
                "2199-01-01",
                "reason",
                word("limitreason")))
        .put("/v1/customers/{id}/credit-limit", id)
        .then()
        .statusCode(200);
    post(ADMIN, "/v1/customers/{id}/key-accounts", Map.of("reason", word("keyreason")), id)
        .statusCode(201);
  }

  private void judgements() {
    put(
            ADMIN,
            "/v1/customers/{id}/judgement",
            "\"0\"",
            Map.of("influential", true, "note", word("judgement")),
            id)
        .statusCode(200);
    put(
            ADMIN,
            "/v1/contacts/{id}/assessment",
            "\"0\"",
            Map.of("energy", "EXTRAVERSION", "note", word("assessment")),
            contact)
        .statusCode(200);
  }

  /// Somebody else of the same house: a pair to review.
  private void duplicates() {
    Map<String, Object> other = new LinkedHashMap<>();
    other.put("kind", "PERSON");
    other.put("name", "王" + unique());
    other.put("channels", Map.of("phones", List.of(Map.of("type", "HOME", "number", ofTheHouse))));
    other.put("allowDuplicate", true);
    CustomerFixtures.created(ADMIN, other);
  }

  /// Refused, and kept to be mended.
  private void heldRow() {
    ERP.request()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "kind",
                "PERSON",
                "name",
                "佟" + tag + "name",
                "country",
                "nowhere",
                "legalForm",
                word("heldform")))
        .put("/v1/customers/by-external-id/{system}/{id}", "erp", externalId)
        .then()
        .statusCode(400);
  }

  private void failedImport() {
    String row =
        "{\"kind\": \"PERSON\", \"name\": \"佟%sname\", \"country\": \"nowhere\", \"legalForm\": \"%s\"}"
            .formatted(tag, word("importedform"));
    String job =
        ADMIN
            .request()
            .contentType("application/x-ndjson")
            .body(row.getBytes(StandardCharsets.UTF_8))
            .post("/v1/imports/customers")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            "DONE".equals(ADMIN.request().get("/v1/jobs/{id}", job).jsonPath().getString("state")));
  }
}
