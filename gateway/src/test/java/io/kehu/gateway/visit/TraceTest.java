package io.kehu.gateway.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
  private static final String VALID = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  void continuesAValidTrace() {
    Trace trace = Trace.continuing(List.of(VALID));

    assertThat(trace).isEqualTo(new Trace(VALID, true));
    assertThat(trace.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00F067AA0BA902B7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
        "\"><script>"
      })
  void beginsANewTraceInsteadOfAnInvalidOne(String header) {
    Trace trace = Trace.continuing(List.of(header));

    assertThat(trace.continued()).isFalse();
    assertThat(Trace.continuing(List.of(trace.traceparent())).continued()).isTrue();
  }

  @Test
  void beginsANewTraceWhenTwoAreClaimed() {
    assertThat(Trace.continuing(List.of(VALID, VALID)).continued()).isFalse();
  }
}
