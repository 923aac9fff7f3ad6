package io.kehu.dev.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The guide for front ends, typed word for word.
class FrontEndGuideIT {
  private static final int NODE = 22;

  private List<String> blocks;

  @BeforeEach
  void read() throws IOException {
    blocks = Guide.at("docs/guides/front-end.md").blocks();
    assertThat(blocks).hasSize(7);
  }

  @Test
  void commandsDoWhatTheGuideSays() throws IOException {
    try (Shell shell = Shell.in(Guide.ROOT)) {
      assumeTrue(!shell.type("command -v curl").isEmpty(), "curl is there");
      assertThat(shell.type(blocks.get(0))).contains("\"wang.fang\"", "\"customers:write\"");
      assertThat(shell.type(blocks.get(1)))
          .contains("页面示例有限公司", "\"updatedAt\"", "\"allowedActions\"", "\"EDIT\"");
      assertThat(shell.type(blocks.get(2))).contains("\"MOVE_CLASS\"", "变更客户类别");
      assertThat(shell.type(blocks.get(3))).isEqualTo("304");
      assertThat(shell.type(blocks.get(4))).contains("华东", "\"version-stale\"", "\"/region\"");
      assertThat(shell.type(blocks.get(5))).contains("\"x-widget\"", "\"x-sensitivity\"");
    }
  }

  @Test
  void typedClientShowsAPage() throws IOException {
    try (Shell shell = Shell.in(Guide.ROOT)) {
      assumeTrue(nodeOf(shell) >= NODE, "Node 22 is there");
      shell.type(blocks.get(0));
      shell.type(blocks.get(1));
      shell.type("export GATEWAY=" + Platform.GATEWAY);

      assertThat(shell.type(blocks.get(6)))
          .contains("页面示例有限公司", "may: ", "Edit", "problem: customer-not-found");
    }
  }

  /// The main version of Node, 0 where there is none.
  private static int nodeOf(Shell shell) throws IOException {
    String version = shell.type("node --version 2>/dev/null || echo v0");
    return Integer.parseInt(version.substring(1).replaceFirst("\\..*", ""));
  }
}
