package io.kehu.servicedesk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;

import io.kehu.testing.access.AccessMatrix;
import io.kehu.testing.access.MalformedRequests;
import io.kehu.testing.contract.OpenApiPublished;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ServiceRulesIT {
  @Test
  void theDocumentIsTheCommittedOne() {
    OpenApiPublished.check("service-desk");
  }

  @TestFactory
  Stream<DynamicTest> everyOperationAsksForItsPermission() {
    return AccessMatrix.ofApplication()
        .open("GET /v1/survey-links/{token}", "POST /v1/survey-links/{token}/response")
        .anyone(
            "GET /v1/me",
            "GET /v1/code-lists",
            "GET /v1/code-lists/{name}",
            // asks for the permission of the kind
            "POST /v1/imports/{kind}")
        .tests();
  }

  @Test
  void metricsCountTicketsAndPromises() {
    TestDesk.resolved(TestDesk.id(TestDesk.opened(TestDesk.aValidTicket())));

    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("kehu_sla_events_total{"))
        .body(containsString("kehu_tickets_events_total{"))
        .body(matchesPattern("(?s).*\nkehu_tickets_unsettled\\S* \\d.*"));
  }

  @TestFactory
  Stream<DynamicTest> nonsenseIsRefusedAndLeavesNoTrace() {
    return MalformedRequests.ofApplication().tests();
  }
}
