package io.kehu.customer.plan;

import static io.kehu.customer.Calls.get;
import static io.kehu.customer.Calls.patch;
import static io.kehu.customer.Calls.post;
import static io.kehu.customer.Calls.put;
import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.plan.Plans.aValidPlan;
import static io.kehu.customer.plan.Plans.acted;
import static io.kehu.customer.plan.Plans.anAction;
import static io.kehu.customer.plan.Plans.drafted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.kehu.customer.Figures;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What development and maintenance plans have of their own.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class OtherPlansIT {
  private final Figures figures;

  OtherPlansIT(Figures figures) {
    this.figures = figures;
  }

  @Test
  void maintenanceIsJudgedByValueAndSatisfactionBeforeAndAfter() {
    UUID customer = created();
    figures.value(customer, "B", 3, null, "100.00");
    figures.satisfaction(customer, "10");
    Map<String, Object> body = aValidPlan(2026);
    body.put("goal", "Keep them happy");
    body.put("ways", List.of("VISIT", "LETTER", "VISIT"));
    String id = drafted("maintenance", customer, body);
    String path = "/v1/maintenance-plans/" + id;
    Map<String, Object> visit = anAction(ADMIN.subject(), "2026-03-01");
    visit.put("way", "VISIT");
    acted(id, visit);
    put(ADMIN, "/v1/plans/" + id + "/activation", 1, null)
        .statusCode(200)
        .body("effect.before.csm", equalTo(10))
        .body("effect.after", nullValue());
    patch(
            ADMIN,
            path,
            2,
            Map.of("achievements", "Met the new head", "problems", List.of("Late spares")))
        .statusCode(200);

    figures.value(customer, "A", 5, "GOLD", "350.50");
    figures.satisfaction(customer, "40");
    put(ADMIN, "/v1/plans/" + id + "/closure", 3, null).statusCode(200);

    get(ADMIN, path)
        .body("ways", contains("VISIT", "LETTER"))
        .body("actions.way", contains("VISIT"))
        .body("effect.before.revenue.amount", equalTo("100.00"))
        .body("effect.after.valueClass", equalTo("A"))
        .body("effect.revenueDifference.amount", equalTo("250.50"))
        .body("effect.csmDifference", equalTo(30));
    get(ADMIN, path + "/versions/2").body("achievements", nullValue());
    post(ADMIN, path + "/copies", Map.of("startsOn", "2027-01-01", "endsOn", "2027-12-31"))
        .statusCode(201)
        .body("achievements", nullValue())
        .body("problems", contains("Late spares"))
        .body("effect", nullValue());
  }

  @Test
  void developmentGoesStepByStep() {
    String id = drafted("development", created(), aValidPlan(2026));
    String path = "/v1/development-plans/" + id;

    patch(ADMIN, path, 0, Map.of("steps", List.of(step("ANALYSE", "DONE"))))
        .statusCode(400)
        .body("errors.pointer", contains("/steps"))
        .body("errors.code", contains("steps-in-order"));
    patch(
            ADMIN,
            path,
            0,
            Map.of(
                "steps", List.of(step("COLLECT", "DONE"), step("ANALYSE", "IN_PROGRESS")),
                "information", "Two plants in Suzhou",
                "position", "Quiet pumps"))
        .statusCode(200)
        .body("steps.state", contains("DONE", "IN_PROGRESS"));
    post(ADMIN, path + "/copies", Map.of("startsOn", "2027-01-01", "endsOn", "2027-12-31"))
        .body("steps", empty())
        .body("information", equalTo("Two plants in Suzhou"));
  }

  @Test
  void followUpFormHasALineForEachTalk() {
    String id = drafted("development", created(), aValidPlan(2026));
    String form = "/v1/development-plans/" + id + "/follow-ups";
    post(ADMIN, form, line("2026-03-01", "C")).statusCode(201).body("actor", equalTo("admin"));
    post(ADMIN, form, line("2026-04-01", "A")).statusCode(201);
    post(ADMIN, form, line("2026-04-02", "Z"))
        .statusCode(422)
        .body("code", equalTo("follow-up-level-unknown"));

    get(ADMIN, form)
        .body("items.level", contains("A", "C"))
        .body("items[0].nextOn", equalTo("2026-05-01"));
    get(ADMIN, "/v1/code-lists/follow-up-levels")
        .statusCode(200)
        .body("codes.code", contains("A", "B", "C", "D"))
        .body("codes[0].labels.'zh-CN'", equalTo("一个月内成交"));
  }

  private static Map<String, Object> step(String step, String state) {
    return Map.of("step", step, "state", state);
  }

  private static Map<String, Object> line(String on, String level) {
    return Map.of(
        "on", on,
        "level", level,
        "happened", "Showed the pump",
        "nextStep", "Quote",
        "nextOn", "2026-05-01");
  }
}
