package io.kehu.customer.calendar;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.aValidCustomer;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.encounter.Requests.get;
import static io.kehu.customer.encounter.Requests.patch;
import static io.kehu.customer.encounter.Requests.post;
import static io.kehu.customer.encounter.Requests.put;
import static io.kehu.customer.encounter.Requests.span;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each test has a user of its own.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class CalendarIT {
  private static final String MINE = "/v1/me/calendar.ics";
  private static final String FEEDS = "/v1/me/calendar-feeds";

  private final TestClock clock;
  private final Token me =
      Tokens.role("sales-rep").team("sales-east").subject(UUID.randomUUID()).username("me");

  CalendarIT(TestClock clock) {
    this.clock = clock;
  }

  @BeforeEach
  void stopTheClock() {
    clock.stopAt(Instant.parse("2026-07-01T00:00:00Z"));
  }

  @Test
  void calendarProgramReadsWhatIsToBeDone() throws Exception {
    UUID customer = mine();
    String visit = visit(customer);
    put(
            me,
            "/v1/visits/{id}/schedule",
            "\"0\"",
            Map.of("planned", span("2026-07-02T02:00:00Z", "2026-07-02T03:00:00Z")),
            visit)
        .statusCode(200);
    String call = communication(customer);
    String promise = commitment(customer);

    Calendar calendar = parsed(read(MINE));

    assertThat(calendar.<CalendarComponent>getComponents())
        .extracting(event -> text(event, Property.UID))
        .containsExactly(
            "communication-" + call + "@kehu",
            "visit-" + visit + "@kehu",
            "commitment-" + promise + "@kehu");
    Component first = event(calendar, "visit-" + visit);
    assertThat(text(first, Property.SUMMARY)).isEqualTo("Visit · 长风机械；有限公司, 上海");
    assertThat(text(first, Property.DESCRIPTION)).isEqualTo("看看\n设备");
    assertThat(text(first, Property.DTSTART)).isEqualTo("20260702T020000Z");
    assertThat(text(first, Property.DTEND)).isEqualTo("20260702T030000Z");
    assertThat(text(first, Property.SEQUENCE)).isEqualTo("1");
    assertThat(text(first, Property.LAST_MODIFIED)).isEqualTo("20260701T000000Z");
    Component due = event(calendar, "commitment-" + promise);
    assertThat(text(due, Property.DTSTART)).isEqualTo("20260703");
    assertThat(text(due, Property.DTEND)).isEqualTo("20260704");
  }

  @Test
  void wordsAreInTheReadersLanguage() {
    visit(mine());

    String chinese = me.request().header("Accept-Language", "zh-CN").get(MINE).asString();

    assertThat(chinese).contains("SUMMARY:回访 · 长风机械");
  }

  @Test
  void whatIsDoneOrFarAwayIsNotInIt() throws Exception {
    UUID customer = mine();
    String visit = visit(customer);
    put(me, "/v1/visits/{id}/cancellation", "\"0\"", Map.of(), visit).statusCode(200);
    String promise = commitment(customer);
    patch(me, "/v1/commitments/{id}", "\"0\"", Map.of("dueOn", "2028-01-01"), promise)
        .statusCode(200);

    assertThat(parsed(read(MINE)).<CalendarComponent>getComponents()).isEmpty();
  }

  @Test
  void unchangedCalendarIsNotSentAgain() {
    String visit = visit(mine());
    String etag = get(me, MINE).statusCode(200).extract().header("ETag");

    me.request().header("If-None-Match", etag).get(MINE).then().statusCode(304);
    patch(me, "/v1/visits/{id}", "\"0\"", Map.of("dueOn", "2026-07-09"), visit).statusCode(200);
    me.request().header("If-None-Match", etag).get(MINE).then().statusCode(200);
  }

  @Test
  void secretLinkNeedsNoTokenAndNamesOnlyMyOwnCustomers() throws Exception {
    UUID own = mine();
    String named = visit(own);
    Map<String, Object> others = aValidCustomer("team", "sales-east");
    others.put("ownerId", UUID.randomUUID());
    String nameless = visit(created(ADMIN, others));
    String path = link("phone");

    Calendar calendar = parsed(given().get(path).then().statusCode(200).extract().asString());

    assertThat(text(event(calendar, "visit-" + named), Property.SUMMARY)).contains("长风机械");
    Component bare = event(calendar, "visit-" + nameless);
    assertThat(text(bare, Property.SUMMARY)).isEqualTo("Visit");
    assertThat(bare.getProperty(Property.DESCRIPTION)).isEmpty();
    assertThat(bare.getProperty(Property.URL)).isEmpty();

    // Handed over, the customer has no name any more either, though the visit is still mine.
    Map<String, Object> west = Map.of("ownerId", UUID.randomUUID(), "team", "sales-west");
    put(ADMIN, "/v1/customers/{id}/owner", "\"0\"", west, own).statusCode(200);
    assertThat(given().get(path).asString()).doesNotContain("长风机械").contains(named);
    assertThat(read(MINE)).doesNotContain(named);
  }

  @Test
  void linkEndsByTimeAndByRevocation() {
    String path = link("phone");
    String second = link("tablet");
    List<String> ids =
        get(me, FEEDS)
            .statusCode(200)
            .body("items.name", contains("phone", "tablet"))
            .extract()
            .path("items.id");

    me.request().delete(FEEDS + "/{id}", ids.get(0)).then().statusCode(204);
    given().get(path).then().statusCode(404).body("code", equalTo("calendar-feed-not-found"));
    me.request().delete(FEEDS + "/{id}", ids.get(0)).then().statusCode(404);
    Tokens.user("wang.fang").request().delete(FEEDS + "/{id}", ids.get(1)).then().statusCode(404);
    given().get(second).then().statusCode(200);
    clock.advance(Duration.ofDays(181));
    given().get(second).then().statusCode(404);
    given().get("/v1/calendars/guess.ics").then().statusCode(404);
  }

  @Test
  void administratorRevokesAllLinksOfAUser() {
    String path = link("phone");

    me.request().delete("/v1/users/{id}/calendar-feeds", me.subject()).then().statusCode(403);
    ADMIN.request().delete("/v1/users/{id}/calendar-feeds", me.subject()).then().statusCode(204);

    given().get(path).then().statusCode(404);
  }

  @Test
  void userHasTenLinksAtMost() {
    for (int i = 0; i < 10; i++) {
      link("link " + i);
    }

    post(me, FEEDS, Map.of("name", "one more"))
        .statusCode(409)
        .body("code", equalTo("calendar-too-many-feeds"));
    get(me, FEEDS).body("items[0].url", equalTo(null)).body("items.size()", not(equalTo(11)));
  }

  private UUID mine() {
    Map<String, Object> body = aValidCustomer("ownerId", me.subject());
    body.put("name", "长风机械；有限公司, 上海");
    return created(ADMIN, body);
  }

  private String visit(UUID customer) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("purpose", "看看\n设备");
    body.put("dueOn", "2026-07-02");
    body.put("ownerId", me.subject());
    return post(ADMIN, "/v1/customers/{id}/visits", body, customer)
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String communication(UUID customer) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("channel", "PHONE");
    body.put("direction", "OUTBOUND");
    body.put("topic", "报价");
    body.put("planned", Map.of("start", "2026-07-01T16:30:00Z"));
    return post(me, "/v1/customers/{id}/communications", body, customer)
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String commitment(UUID customer) {
    return post(
            me,
            "/v1/customers/{id}/commitments",
            Map.of("side", "US", "what", "寄样品", "dueOn", "2026-07-03"),
            customer)
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String link(String name) {
    String url =
        post(me, FEEDS, Map.of("name", name))
            .statusCode(201)
            .body("url", containsString("/api/customer/v1/calendars/"))
            .extract()
            .path("url");
    return url.replaceFirst(".*/v1/", "/v1/");
  }

  private String read(String path) {
    return get(me, path).statusCode(200).contentType("text/calendar").extract().asString();
  }

  private static Calendar parsed(String text) throws Exception {
    return new CalendarBuilder().build(new StringReader(text));
  }

  private static Component event(Calendar calendar, String uid) {
    return calendar.<CalendarComponent>getComponents().stream()
        .filter(event -> text(event, Property.UID).startsWith(uid))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Component event, String property) {
    return event.getProperty(property).map(Property::getValue).orElseThrow();
  }
}
