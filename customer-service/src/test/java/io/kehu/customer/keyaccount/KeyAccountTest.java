package io.kehu.customer.keyaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.platform.problem.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyAccountTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant LATER = Instant.parse("2026-04-02T09:00:00Z");
  private static final UUID MANAGER = UUID.randomUUID();

  private final KeyAccount account =
      new KeyAccount(UUID.randomUUID(), "Whole towns buy what it buys", NOW);

  @Test
  void confirmedProposalIsAKeyAccountFromThenOn() {
    KeyAccountEvent event = account.confirm(MANAGER, LATER);

    assertThat(event)
        .isEqualTo(
            new KeyAccountEvent.Confirmed(
                account.id(), account.customerId(), KeyAccountKind.INFLUENTIAL, MANAGER, LATER, 1));
    assertThat(account.since()).isEqualTo(LATER);
    assertThat(account.managerId()).isEqualTo(MANAGER);
  }

  @Test
  void whatIsRejectedStaysRejected() {
    account.reject("Too small", LATER);

    assertThat(account.closedReason()).isEqualTo("Too small");
    assertThatThrownBy(() -> account.confirm(MANAGER, LATER)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> account.end("Gone", LATER)).isInstanceOf(ProblemException.class);
  }

  @Test
  void onlyAConfirmedOneCanBeHandedOverAndEnded() {
    assertThatThrownBy(() -> account.hand(MANAGER, LATER)).isInstanceOf(ProblemException.class);
    account.confirm(MANAGER, NOW);

    assertThat(account.hand(MANAGER, LATER)).isFalse();
    assertThat(account.hand(UUID.randomUUID(), LATER)).isTrue();
    assertThat(account.end("Bought up", LATER)).isInstanceOf(KeyAccountEvent.Ended.class);
    assertThat(account.status()).isEqualTo(KeyAccountStatus.ENDED);
  }
}
