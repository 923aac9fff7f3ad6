package io.kehu.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {
  private static final SocialCreditCode.Check CHECK = new SocialCreditCode.Check();

  @ParameterizedTest
  @ValueSource(strings = {"91350100M000100Y43", "914403001922038216", "91110000802100433B"})
  void registeredCodesAreRight(String code) {
    assertThat(isValid(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y44", // wrong check character
        "91350100M000100Y34", // two characters swapped
        "91350100M000100Y4", // too short
        "91350100M000100Y430", // too long
        "91350100O000100Y43", // O is not among the characters
        "91350100m000100y43",
        ""
      })
  void othersAreNot(String code) {
    assertThat(isValid(code)).isFalse();
  }

  @Test
  void noCodeIsNotAWrongOne() {
    assertThat(CHECK.isValid(null, null)).isTrue();
  }

  private static boolean isValid(String code) {
    return CHECK.isValid(code, null);
  }
}
