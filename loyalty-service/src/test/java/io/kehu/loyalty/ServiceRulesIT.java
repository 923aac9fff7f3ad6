package io.kehu.loyalty;

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
  /// Customers of other tests become silent as time goes on, whoever asks for what.
  private static final String[] WRITTEN_BY_JOBS = {"churn_signal", "outbox_event"};

  @TestFactory
  Stream<DynamicTest> everyOperationAsksForItsPermission() {
    return AccessMatrix.ofApplication()
        .anyone(
            "GET /v1/me",
            "GET /v1/code-lists",
            "GET /v1/code-lists/{name}",
            // asks for the permission of the kind
            "POST /v1/imports/{kind}")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> nonsenseIsRefusedAndLeavesNoTrace() {
    return MalformedRequests.ofApplication().ignoringTables(WRITTEN_BY_JOBS).tests();
  }

  @Test
  void theDocumentIsTheCommittedOne() {
    OpenApiPublished.check("loyalty-service");
  }

  @Test
  void theExamplesFitTheirSchemas() {
    ContractCheck.examplesValid("crm.loyalty.", "crm.churn.");
  }
}
