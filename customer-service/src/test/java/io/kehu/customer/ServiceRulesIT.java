package io.kehu.customer;

import io.kehu.testing.access.AccessMatrix;
import io.kehu.testing.access.MalformedRequests;
import io.kehu.testing.contract.ContractCheck;
import io.kehu.testing.contract.OpenApiPublished;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What the service promises to others: its documents, its permissions, its patience.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ServiceRulesIT {

  @Test
  void documentIsTheCommittedOne() {
    OpenApiPublished.check("customer-service");
  }

  @Test
  void examplesOfEventsFitTheirSchemas() {
    ContractCheck.examplesValid(
        "crm.call-list.",
        "crm.commitment.",
        "crm.communication.",
        "crm.contact.",
        "crm.credit.",
        "crm.customer.",
        "crm.key-account.",
        "crm.plan.",
        "crm.pool.",
        "crm.privacy.",
        "crm.profile.",
        "crm.source.",
        "crm.team.",
        "crm.visit.");
  }

  @TestFactory
  Stream<DynamicTest> everyOperationAsksForItsPermission() {
    return AccessMatrix.ofApplication()
        .open("GET /v1/calendars/{token}.ics")
        .anyone(
            "GET /v1/code-lists",
            "GET /v1/code-lists/{name}",
            "GET /v1/me",
            "POST /v1/imports/{kind}")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> nonsenseIsRefusedAndLeavesNoTrace() {
    // An export that is answered is written down, whatever it was asked; its parameters are those
    // of the lists.
    return MalformedRequests.ofApplication()
        .skipping(
            Stream.of("customers", "contacts")
                .flatMap(list ->
                    Stream.of("csv", "xlsx", "ndjson")
                        .map(format -> "GET /v1/%s/export.%s".formatted(list, format)))
                .toArray(String[]::new))
        .tests();
  }
}
