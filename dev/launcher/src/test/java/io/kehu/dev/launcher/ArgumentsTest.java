package io.kehu.dev.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.dev.launcher.machine.LauncherException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void readsOptionsWithAndWithoutValue() {
    Arguments arguments =
        Arguments.parse(List.of("up", "--no-demo", "--instance", "second", "--port-offset", "500"));

    assertThat(arguments.has("no-demo")).isTrue();
    assertThat(arguments.instance()).isEqualTo("second");
    assertThat(arguments.options()).containsEntry("port-offset", "500");
  }

  @Test
  void showsHelpWithoutACommand() {
    assertThat(Arguments.parse(List.of()).command()).isEqualTo("help");
  }

  @Test
  void refusesAnOptionThatTheCommandDoesNotKnow() {
    assertThatThrownBy(() -> Arguments.parse(List.of("down", "--no-demo")))
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("--no-demo");
  }

  @Test
  void leavesTheWordsOfATestRunToMaven() {
    assertThat(Arguments.parse(List.of("test", "-pl", "gateway")).words())
        .containsExactly("-pl", "gateway");
  }
}
