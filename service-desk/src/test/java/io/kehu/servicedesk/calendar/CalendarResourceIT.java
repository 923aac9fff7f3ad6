package io.kehu.servicedesk.calendar;

import static io.kehu.servicedesk.TestDesk.SUPERVISOR;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class CalendarResourceIT {
  private static final Map<String, Object> NINE_TO_SIX = Map.of("from", "09:00", "to", "18:00");

  private final Calendars calendars;

  CalendarResourceIT(Calendars calendars) {
    this.calendars = calendars;
  }

  @Test
  void theShippedCalendarsAreThere() {
    SUPERVISOR
        .request()
        .get("/v1/business-calendars/default")
        .then()
        .statusCode(200)
        .body("zone", equalTo("Asia/Shanghai"))
        .body("week.keySet().size()", equalTo(5))
        .body("week.MONDAY[0].to", equalTo("18:00"));
    assertThat(calendars.time("always").isWorking(Instant.parse("2026-02-17T20:00:00Z"))).isTrue();
  }

  @Test
  void aCalendarIsCreatedChangedAndDeleted() {
    String code = create();

    String etag = putDays(code, "\"0\"", null, List.of(holiday("2026-05-01"))).header("ETag");
    SUPERVISOR
        .request()
        .contentType(JSON)
        .header("If-Match", etag)
        .body(
            Map.of(
                "label", Map.of("en", "Nights", "zh-CN", "夜班"),
                "zone", "Europe/Berlin",
                "week", Map.of("SATURDAY", List.of(Map.of("from", "18:00", "to", "24:00")))))
        .put("/v1/business-calendars/{code}", code)
        .then()
        .statusCode(200)
        .body("week.SATURDAY[0].to", equalTo("24:00"))
        .body("days.size()", equalTo(1));
    SUPERVISOR
        .request()
        .header("If-Match", "\"2\"")
        .delete("/v1/business-calendars/{code}", code)
        .then()
        .statusCode(204);
    SUPERVISOR
        .request()
        .get("/v1/business-calendars/{code}", code)
        .then()
        .statusCode(404)
        .body("code", equalTo("calendar-not-found"));
  }

  @Test
  void aCalendarThatPromisesAreCountedInIsKept() {
    SUPERVISOR
        .request()
        .header("If-Match", "\"0\"")
        .delete("/v1/business-calendars/always")
        .then()
        .statusCode(409)
        .body("code", equalTo("calendar-in-use"));
  }

  @Test
  void oneYearIsReplacedAndTheOthersStay() {
    String code = create();
    putDays(code, "\"0\"", null, List.of(holiday("2025-05-01"), holiday("2026-05-01")));

    putDays(code, "\"1\"", 2026, List.of(holiday("2026-05-04")));

    List<String> dates =
        SUPERVISOR
            .request()
            .get("/v1/business-calendars/{code}", code)
            .jsonPath()
            .getList("days.date");
    assertThat(dates).containsExactly("2025-05-01", "2026-05-04");
  }

  @Test
  void agentsReadCalendarsAndDoNotChangeThem() {
    Tokens.user("sara.jones").request().get("/v1/business-calendars").then().statusCode(200);
    Tokens.user("sara.jones")
        .request()
        .header("If-Match", "\"0\"")
        .delete("/v1/business-calendars/default")
        .then()
        .statusCode(403);
  }

  /// The files of the State Council's holidays, as published; `isOffDay: false` is a make-up day.
  @Test
  void theChineseHolidaysOfFourYearsAreLoadedAndMakeUpDaysAreWorked() throws IOException {
    Path folder = data();
    assumeTrue(folder != null, "the holiday files are not here");
    String code = create();
    String etag = "\"0\"";
    int days = 0;
    for (int year = 2023; year <= 2026; year++) {
      List<Map<String, Object>> ofYear = days(folder.resolve(year + ".json"), year);
      etag = putDays(code, etag, year, ofYear).header("ETag");
      days += ofYear.size();
    }

    BusinessTime time = calendars.time(code);
    assertThat(time.exceptions()).hasSize(days);
    // Spring Festival 2026: off from the 15th to the 23rd of February, the 14th and 28th are
    // worked.
    Instant fridayFive = Instant.parse("2026-02-13T09:00:00Z");
    assertThat(time.add(fridayFive, Duration.ofHours(2)))
        .isEqualTo(Instant.parse("2026-02-14T02:00:00Z"));
    assertThat(time.add(fridayFive, Duration.ofHours(11)))
        .isEqualTo(Instant.parse("2026-02-24T02:00:00Z"));
    assertThat(time.isWorking(Instant.parse("2026-02-28T02:00:00Z"))).isTrue();
    assertThat(time.isWorking(Instant.parse("2026-02-20T02:00:00Z"))).isFalse();
  }

  private static List<Map<String, Object>> days(Path file, int year) throws IOException {
    List<Map<String, Object>> days = new ArrayList<>();
    for (JsonNode day : new ObjectMapper().readTree(file.toFile()).get("days")) {
      if (day.get("date").asText().startsWith(year + "-")) {
        days.add(
            Map.of(
                "date", day.get("date").asText(),
                "name", day.get("name").asText(),
                "working", !day.get("isOffDay").asBoolean()));
      }
    }
    return days;
  }

  private static Path data() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .map(dir -> dir.resolve("shared/data/calendar"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(null);
  }

  private static Map<String, Object> holiday(String date) {
    return Map.of("date", date, "name", "Labour Day", "working", false);
  }

  private static io.restassured.response.Response putDays(
      String code, String etag, Integer year, List<Map<String, Object>> days) {
    var request = SUPERVISOR.request().contentType(JSON).header("If-Match", etag);
    if (year != null) {
      request.queryParam("year", year);
    }
    return request
        .body(Map.of("days", days))
        .put("/v1/business-calendars/{code}/days", code)
        .then()
        .statusCode(200)
        .extract()
        .response();
  }

  private static String create() {
    String code = "c-" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, Object> week = new HashMap<>();
    for (String day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
      week.put(day, List.of(NINE_TO_SIX));
    }
    SUPERVISOR
        .request()
        .contentType(JSON)
        .body(
            Map.of(
                "code",
                code,
                "label",
                Map.of("en", "Test", "zh-CN", "测试"),
                "zone",
                "Asia/Shanghai",
                "week",
                week))
        .post("/v1/business-calendars")
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"0\""));
    return code;
  }
}
