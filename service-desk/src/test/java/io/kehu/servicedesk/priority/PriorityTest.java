package io.kehu.servicedesk.priority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityTest {
  @ParameterizedTest
  @CsvSource({
    "LOW,LOW,LOW", "LOW,MEDIUM,LOW", "LOW,HIGH,NORMAL",
    "MEDIUM,LOW,LOW", "MEDIUM,MEDIUM,NORMAL", "MEDIUM,HIGH,HIGH",
    "HIGH,LOW,NORMAL", "HIGH,MEDIUM,HIGH", "HIGH,HIGH,URGENT"
  })
  void impactAndUrgencyGiveThePriority(Impact impact, Urgency urgency, Priority priority) {
    assertThat(Priority.of(impact, urgency)).isEqualTo(priority);
  }
}
