package io.kehu.servicedesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TicketStatusTest {
  @ParameterizedTest
  @EnumSource
  void nothingBecomesWhatItIsNorNewAgain(TicketStatus status) {
    assertThat(status.next()).isNotEmpty().doesNotContain(status, TicketStatus.NEW);
  }

  @ParameterizedTest
  @MethodSource("unsettled")
  void whatIsUnsettledCanBeResolvedButNotClosed(TicketStatus status) {
    assertThat(status.next()).contains(TicketStatus.RESOLVED).doesNotContain(TicketStatus.CLOSED);
  }

  @Test
  void whatIsClosedCanOnlyBeReopened() {
    assertThat(TicketStatus.CLOSED.next()).containsExactly(TicketStatus.OPEN);
  }

  @Test
  void onlyWaitingForOthersStopsTheClock() {
    assertThat(Arrays.stream(TicketStatus.values()).filter(TicketStatus::stopsTheClock))
        .containsExactly(TicketStatus.PENDING_CUSTOMER, TicketStatus.ON_HOLD);
  }

  static Stream<TicketStatus> unsettled() {
    return Arrays.stream(TicketStatus.values()).filter(TicketStatus::isUnsettled);
  }
}
