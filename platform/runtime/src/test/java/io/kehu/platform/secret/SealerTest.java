package io.kehu.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealerTest {
  private static final String FIRST = "first:" + key('a');
  private static final String SECOND = "second:" + key('b');

  private final Sealer sealer = new Sealer(FIRST);

  @Test
  void valueOpensWhereItWasSealed() {
    String sealed = sealer.seal("糖尿病", "customer 1, health");

    assertThat(sealed).startsWith("first.").doesNotContain("糖尿病");
    assertThat(sealer.open(sealed, "customer 1, health")).isEqualTo("糖尿病");
  }

  @Test
  void sameValueIsSealedDifferentlyEachTime() {
    assertThat(sealer.seal("A", "here")).isNotEqualTo(sealer.seal("A", "here"));
  }

  @Test
  void valueDoesNotOpenElsewhere() {
    String sealed = sealer.seal("A", "customer 1, health");

    assertThatThrownBy(() -> sealer.open(sealed, "customer 2, health"))
        .isInstanceOf(SealBrokenException.class)
        .hasMessageNotContaining(sealed);
  }

  @Test
  void alteredValueDoesNotOpen() {
    String sealed = sealer.seal("A", "here");
    char last = sealed.charAt(sealed.length() - 2);
    String altered =
        sealed.substring(0, sealed.length() - 2)
            + (last == 'A' ? 'B' : 'A')
            + sealed.charAt(sealed.length() - 1);

    for (String broken : List.of(altered, "first.AAAA", "first.!", "first", "")) {
      assertThatThrownBy(() -> sealer.open(broken, "here")).isInstanceOf(SealBrokenException.class);
    }
  }

  @Test
  void olderKeyStillOpensButNoLongerSeals() {
    String old = sealer.seal("A", "here");
    Sealer rotated = new Sealer(SECOND + ", " + FIRST);

    assertThat(rotated.open(old, "here")).isEqualTo("A");
    assertThat(rotated.activeKey()).isEqualTo("second");
    assertThat(rotated.seal("A", "here")).startsWith("second.");
  }

  @Test
  void valueOfAKeyThatIsGoneSaysWhichKey() {
    String old = sealer.seal("A", "here");

    assertThatThrownBy(() -> new Sealer(SECOND).open(old, "here"))
        .isInstanceOf(SealBrokenException.class)
        .hasMessageContaining("first");
  }

  private static String key(char filling) {
    return Base64.getEncoder().encodeToString(String.valueOf(filling).repeat(32).getBytes());
  }
}
