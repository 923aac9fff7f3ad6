package io.kehu.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {
  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a:",
        ":" + KEY,
        "a b:" + KEY,
        "a:not base64",
        "a:MDEyMzQ1Njc4OTAxMjM0NQ",
        "a:" + KEY + ",",
        "a:" + KEY + ",a:" + KEY
      })
  void malformedRingIsRefusedWithoutShowingAKey(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeyRing.parse(text, true))
        .withMessageStartingWith("kehu.data-keys")
        .withMessageNotContaining("MDEy");
  }

  @Test
  void keysOfTheRepositoryAreRefusedInProduction() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeyRing.parse("only-for-tests:" + KEY, false))
        .withMessageContaining("only-for-tests");
    assertThat(KeyRing.parse("only-for-tests:" + KEY, true).activeId()).isEqualTo("only-for-tests");
  }

  @Test
  void firstKeyIsActive() {
    KeyRing ring = KeyRing.parse("2027:" + KEY + ", 2026:" + KEY.replace("=", ""), false);

    assertThat(ring.activeId()).isEqualTo("2027");
    assertThat(ring.key("2026")).isPresent();
    assertThat(ring.key("2025")).isEmpty();
  }
}
