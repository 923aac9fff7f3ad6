package io.kehu.analytics;

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

/// What every service promises, tried on this one.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ServiceRulesIT {
  /// What changed for a customer is told once a minute, whoever asks for what.
  private static final String[] PUBLISHED_BY_JOBS = {
    "customer_value", "published_satisfaction", "customer_touched", "outbox_event"
  };

  @TestFactory
  Stream<DynamicTest> everyOperationAsksForItsPermission() {
    return AccessMatrix.ofApplication()
        .anyone("GET /v1/code-lists")
        .anyone("GET /v1/code-lists/{name}")
        .anyone("GET /v1/me")
        .anyone("POST /v1/imports/{kind}")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> nonsenseIsRefusedAndLeavesNoTrace() {
    return MalformedRequests.ofApplication().ignoringTables(PUBLISHED_BY_JOBS).tests();
  }

  @Test
  void theDocumentIsTheCommittedOne() {
    OpenApiPublished.check("analytics-service");
  }

  @Test
  void theExamplesFitTheirSchemas() {
    ContractCheck.examplesValid("crm.metrics.");
  }
}
