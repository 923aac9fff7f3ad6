package io.kehu.dev.journey;

import static io.kehu.dev.journey.Platform.PATIENCE;
import static io.kehu.dev.journey.Platform.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The README's ten minutes, typed word for word. Only where the platform listens is put in, and where a reader takes a
/// breath this waits until the events have arrived.
class ReadmeIT {
  @BeforeAll
  static void whatTheDemoCompanySells() {
    int status =
        as("li.na")
            .body(
                Map.of(
                    "sku",
                    "KW-100",
                    "name",
                    "净水器",
                    "listPrice",
                    Map.of("amount", "1280.00", "currency", "CNY")))
            .post("/sales/v1/products")
            .statusCode();
    assertThat(status).isIn(201, 409);
  }

  @Test
  void theTenMinutesGoAsTheReadmeSays(@TempDir Path folder) throws IOException {
    List<String> blocks =
        Guide.at("README.md").between("## Ten minutes", "## Where to go").blocks();
    assertThat(blocks).hasSize(5);
    try (Shell shell = Shell.in(folder)) {
      assumeTrue(!shell.type("command -v curl").isEmpty(), "curl is there");
      assertThat(shell.type(blocks.get(0))).isEmpty();

      assertThat(shell.type(blocks.get(1))).contains("上海远航机械有限公司", "\"INTEREST\"");
      String customer = shell.type("echo $C");
      assertThat(customer).hasSize(36);

      assertThat(shell.type(blocks.get(2))).contains("\"SHIPPED\"", "\"DELIVERED\"");
      await().atMost(PATIENCE).until(() -> invitations(customer) == 1);

      assertThat(shell.type(blocks.get(3))).contains("\"COMPLAINT\"", "十分满意", "\"responseId\"");
      await().atMost(PATIENCE).until(() -> tickets(customer) == 2);

      assertThat(shell.type(blocks.get(4)))
          .contains("\"satisfaction\"", "上海远航机械有限公司", "\"tickets\":{\"open\":2");
      assertThat(folder.resolve("funnel.svg")).content().contains("<svg", "初次接触");
    }
  }

  private static int invitations(String customer) {
    return as("sara.jones")
        .get("/desk/v1/surveys/invitations?customerId={id}", customer)
        .jsonPath()
        .getList("items")
        .size();
  }

  /// As the overview knows them.
  private static int tickets(String customer) {
    return as("sun.hao")
        .get("/customer/v1/customers/{id}/overview", customer)
        .jsonPath()
        .getInt("tickets.open");
  }
}
