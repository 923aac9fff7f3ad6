package io.kehu.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.dev.launcher.machine.LauncherException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void namesAndNumbersAreToldApart() {
    Options options = Options.of(List.of("crash", "--seed", "7", "read-by-id"));

    assertThat(options.names()).containsExactly("crash", "read-by-id");
    assertThat(options.number("seed", 1)).isEqualTo(7);
    assertThat(options.number("kills", 12)).isEqualTo(12);
  }

  @Test
  void anOptionNeedsItsNumber() {
    assertThatThrownBy(() -> Options.of(List.of("crash", "--seed", "x")))
        .isInstanceOf(LauncherException.class)
        .hasMessage("--seed needs a number");
  }
}
