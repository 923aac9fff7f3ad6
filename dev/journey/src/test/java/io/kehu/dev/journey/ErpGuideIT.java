package io.kehu.dev.journey;

import static io.kehu.dev.journey.Platform.PATIENCE;
import static io.kehu.dev.journey.Platform.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The guide for ERPs, typed word for word.
class ErpGuideIT {
  private List<String> blocks;

  @BeforeAll
  static void whatTheOrderIsFor() {
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

  @BeforeEach
  void read() throws IOException {
    blocks = Guide.at("docs/guides/erp.md").blocks();
    assertThat(blocks).hasSize(12);
  }

  @Test
  void commandsDoWhatTheGuideSays() throws IOException {
    try (Shell shell = Shell.in(Guide.ROOT)) {
      assumeTrue(!shell.type("command -v curl").isEmpty(), "curl is there");
      assertThat(shell.type(blocks.get(0))).isEmpty();
      assertThat(shell.type(blocks.get(1))).contains("上海源达机械有限公司");

      assertThat(shell.type(blocks.get(2))).contains("\"WAITING\"", "上海源达机械苏州分公司");
      await().atMost(PATIENCE).until(() -> contactIsThere());
      assertThat(shell.type(blocks.get(3))).contains("\"CONFIRMED\"");
      assertThat(shell.type(blocks.get(4))).contains("\"INV-1\"");
      assertThat(shell.type(blocks.get(5)))
          .contains("\"kind\":\"contacts\"", "\"lastSuccessAt\"", "\"rejectedNow\"");

      assertThat(shell.type(blocks.get(6)))
          .contains("validation-failed", "/country", "\"REJECTED\"", "\"row\"");
      assertThat(shell.type(blocks.get(7))).contains("\"CREATED\"");

      assertThat(shell.type(blocks.get(8))).contains("\"checksum\"", "\"buckets\"");
      assertThat(shell.type(blocks.get(10))).contains("\"4711\"", "\"sourceVersion\":12");
      assumeTrue(!shell.type("command -v python3").isEmpty(), "Python is there");
      String line = shell.type(blocks.get(9));
      assertThat(line).startsWith("3 ");
      String bucket = line.replaceFirst(".*'b5': '([0-9a-f]{16})'.*", "$1");
      assertThat(shell.type(blocks.get(8))).contains(bucket);
    }
  }

  @Test
  void theWorkedExampleEndsWithTheSameOnBothSides() throws IOException {
    assumeTrue(Files.exists(Guide.ROOT.resolve("dev/demo/target/kehu-demo.jar")), "it is built");
    try (Shell shell = Shell.in(Guide.ROOT)) {
      shell.type("PATH=" + System.getProperty("java.home") + "/bin:$PATH");

      String printed =
          shell.type(
              "%s --gateway %s --issuer %s"
                  .formatted(blocks.get(11).strip(), Platform.GATEWAY, Platform.ISSUER));

      assertThat(printed).contains("40 records on both sides", "68 records on both sides");
    }
  }

  private static boolean contactIsThere() {
    return as("admin").get("/customer/v1/contacts/by-external-id/erp/4712-1").statusCode() == 200;
  }
}
