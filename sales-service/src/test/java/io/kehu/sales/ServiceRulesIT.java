package io.kehu.sales;

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

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ServiceRulesIT {
  @Test
  void theDocumentIsTheCommittedOne() {
    OpenApiPublished.check("sales-service");
  }

  @TestFactory
  Stream<DynamicTest> everyOperationAsksForItsPermission() {
    return AccessMatrix.ofApplication()
        // What an import needs depends on its kind, and is asked once the kind is known.
        .anyone(
            "GET /v1/me",
            "GET /v1/code-lists",
            "GET /v1/code-lists/{name}",
            "POST /v1/imports/{kind}")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> nonsenseIsRefusedAndLeavesNoTrace() {
    return MalformedRequests.ofApplication().tests();
  }

  @Test
  void theExamplesFitTheirSchemas() {
    ContractCheck.examplesValid("crm.product.");
    ContractCheck.examplesValid("crm.opportunity.");
    ContractCheck.examplesValid("crm.order.");
  }
}
