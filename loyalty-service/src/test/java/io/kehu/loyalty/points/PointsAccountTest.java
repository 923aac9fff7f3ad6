package io.kehu.loyalty.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.platform.problem.ProblemException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PointsAccountTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final UUID CUSTOMER = UUID.randomUUID();
  private static final PointsEntry.OrderShare SHARE =
      new PointsEntry.OrderShare(UUID.randomUUID(), BigDecimal.ONE, NOW);

  @Test
  void anEntryContinuesTheAccount() {
    PointsEntry entry = account(100, 3).book(booking(EntryKind.BURN, -100), NOW, "emma.lee");

    assertThat(entry.number()).isEqualTo(4);
    assertThat(entry.balance()).isZero();
  }

  @Test
  void whatIsNotThereIsNeitherBurntNorAdjustedAway() {
    for (EntryKind kind : new EntryKind[] {EntryKind.BURN, EntryKind.ADJUST}) {
      assertThatThrownBy(() -> account(100, 1).book(booking(kind, -101), NOW, "emma.lee"))
          .isInstanceOf(ProblemException.class)
          .hasMessage("points-insufficient");
    }
  }

  @Test
  void aReturnMayLeaveADebtWhichLaterPointsSettle() {
    PointsEntry taken = account(20, 2).book(booking(EntryKind.REVERSE, -100), NOW, "system");
    assertThat(taken.balance()).isEqualTo(-80);

    assertThat(account(-80, 3).book(booking(EntryKind.EARN, 50), NOW, "system").balance())
        .isEqualTo(-30);
    assertThat(account(-80, 3).book(booking(EntryKind.ADJUST, 50), NOW, "zhao.lei").balance())
        .isEqualTo(-30);
  }

  private static PointsAccount account(long balance, long entries) {
    return new PointsAccount(CUSTOMER, CUSTOMER, balance, entries);
  }

  private static Booking booking(EntryKind kind, long points) {
    boolean byOrder = kind == EntryKind.EARN || kind == EntryKind.REVERSE;
    return new Booking(kind, points, "source", "reason", byOrder ? SHARE : null);
  }
}
