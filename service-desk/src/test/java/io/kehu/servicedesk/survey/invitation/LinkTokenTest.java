package io.kehu.servicedesk.survey.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkTokenTest {
  private static final byte[] SECRET = "a secret for tests".getBytes(StandardCharsets.UTF_8);
  private static final Instant END = Instant.parse("2026-04-01T00:00:00.123Z");

  private final LinkToken token = LinkToken.issue(SECRET, new SecureRandom(), END);

  @Test
  void itIsReadBackWithItsEnd() {
    LinkToken read = LinkToken.read(SECRET, token.text()).orElseThrow();

    assertThat(read).isEqualTo(token);
    assertThat(read.expiresAt()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
    assertThat(read.hash()).isEqualTo(token.hash());
  }

  @Test
  void noTwoAreEqual() {
    assertThat(LinkToken.issue(SECRET, new SecureRandom(), END).text()).isNotEqualTo(token.text());
  }

  @Test
  void anyChangedCharacterIsFound() {
    for (int i = 0; i < token.text().length(); i++) {
      StringBuilder changed = new StringBuilder(token.text());
      changed.setCharAt(i, changed.charAt(i) == 'A' ? 'B' : 'A');
      assertThat(LinkToken.read(SECRET, changed.toString())).isEmpty();
    }
  }

  @Test
  void anotherSecretMakesAnotherSignature() {
    byte[] other = "another secret".getBytes(StandardCharsets.UTF_8);

    assertThat(LinkToken.read(other, token.text())).isEmpty();
  }

  @Test
  void nonsenseIsNoToken() {
    for (String text : new String[] {"", "x", "ä", "=", token.text() + "A", token.text() + "="}) {
      assertThat(LinkToken.read(SECRET, text)).isEmpty();
    }
  }

  @Test
  void itDoesNotShowItselfInLogs() {
    assertThat(token.toString()).doesNotContain(token.text());
  }
}
