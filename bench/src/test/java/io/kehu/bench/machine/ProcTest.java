package io.kehu.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcTest {
  @Test
  void processorTimeIsFoundBehindANameWithSpacesAndBrackets() {
    String stat = "42 (a (b) c) S 1 42 42 0 -1 4194304 10 0 0 0 150 50 30 20 20 0 4 0 100";
    assertThat(Proc.Times.parse(stat)).isEqualTo(new Proc.Times(2.0, 0.5));
  }

  @Test
  void waitingForDisksIsNoWork() {
    String stat = "cpu  100 10 40 999 888 5 5 40 0 0\ncpu0 50 5 20 499 444 2 2 20 0 0\n";
    assertThat(Proc.busy(stat)).isEqualTo(2.0);
  }

  @Test
  void memoryIsTheProportionalPart() {
    assertThat(Proc.memory("Rss:    4096 kB\nPss:    2048 kB\nPss_Anon: 1024 kB\n"))
        .isEqualTo(2048 * 1024);
    assertThat(Proc.memory("")).isZero();
  }
}
