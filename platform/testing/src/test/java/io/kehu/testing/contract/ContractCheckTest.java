package io.kehu.testing.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractCheckTest {

  @TempDir Path folder;
  private ContractCheck check;

  @BeforeEach
  void writeContract() throws IOException {
    Files.writeString(
        folder.resolve("crm.thing.made.v1.schema.json"),
        """
        {"$schema": "https://json-schema.org/draft/2020-12/schema",
         "$id": "https://kehu.io/contracts/events/crm.thing.made.v1.schema.json",
         "type": "object", "required": ["id", "price"],
         "properties": {"id": {"type": "string", "format": "uuid"}, "price": {"$ref": "money.schema.json"}}}
        """);
    Files.writeString(
        folder.resolve("money.schema.json"), "{\"type\":\"object\",\"required\":[\"amount\"]}");
    check = ContractCheck.of(folder);
  }

  @Test
  void dataThatFitsPasses() {
    assertThatCode(() -> check.check("crm.thing.made.v1", event("\"amount\":\"1.00\"")))
        .doesNotThrowAnyException();
  }

  @Test
  void dataThatBreaksANeighbourSchemaFails() {
    assertThatThrownBy(() -> check.check("crm.thing.made.v1", event("")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("amount");
  }

  @Test
  void formatsAreAsserted() {
    assertThatThrownBy(() ->
            check.check("crm.thing.made.v1", "{\"id\":\"no uuid\",\"price\":{\"amount\":\"1\"}}"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("uuid");
  }

  @Test
  void schemaWithoutExampleFails() {
    assertThatThrownBy(() -> check.checkExamples("crm.thing."))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("crm.thing.made.v1 has no example");
  }

  private static String event(String price) {
    return "{\"id\":\"018f3c7e-0000-7000-8000-000000000000\",\"price\":{" + price + "}}";
  }
}
