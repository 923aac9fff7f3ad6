package io.kehu.testing.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/// Found by Quarkus as a service: whoever has this module on the test class path has every
/// answer checked.
public final class OpenApiInTests implements QuarkusTestBeforeEachCallback {

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    boolean there =
        RestAssured.filters().stream().anyMatch(filter -> filter instanceof OpenApiFilter);
    if (!there) {
      RestAssured.filters(new OpenApiFilter());
    }
  }
}
