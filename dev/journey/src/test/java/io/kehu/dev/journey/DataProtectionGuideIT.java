package io.kehu.dev.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The guide for data protection, typed word for word.
class DataProtectionGuideIT {
  @Test
  void commandsDoWhatTheGuideSays() throws IOException {
    List<String> blocks = Guide.at("docs/guides/data-protection.md").blocks();
    assertThat(blocks).hasSize(11);
    try (Shell shell = Shell.in(Guide.ROOT)) {
      assumeTrue(!shell.type("command -v curl").isEmpty(), "curl is there");
      assertThat(shell.type(blocks.get(0))).startsWith("2026a:").hasSize(50);
      shell.type(blocks.get(1));
      assertThat(shell.type(blocks.get(2))).contains("\"RECEIVED\"", "The person, by letter");
      assertThat(shell.type(blocks.get(3))).contains("\"OPEN\"", "\"parts\"");
      await()
          .atMost(Platform.PATIENCE)
          .untilAsserted(
              () -> assertThat(shell.type(blocks.get(4)).split("\"preparedAt\"")).hasSize(6));
      assertThat(shell.type(blocks.get(5)))
          .contains("个人信息", "\"table\"", "甘知情")
          .doesNotContain("not there yet");
      assertThat(shell.type(blocks.get(6))).contains("\"ANSWERED\"");
      shell.type(blocks.get(7));
      assertThat(shell.type(blocks.get(8))).contains("\"CANCELLED\"");
      await()
          .atMost(Platform.PATIENCE)
          .untilAsserted(
              () -> assertThat(shell.type(blocks.get(9))).contains("customer-erased", "\"DONE\""));
      assertThat(shell.type(blocks.get(10)))
          .contains("\"complete\":true", "analytics-service", "CERTIFICATE OF ERASURE");
    }
  }
}
