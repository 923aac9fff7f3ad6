package io.kehu.bench.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneratedCustomerTest {
  private static final int SOME = 20_000;

  @Test
  void theSameNumberGivesTheSameCustomer() {
    assertThat(GeneratedCustomer.of(7)).isEqualTo(GeneratedCustomer.of(7));
    assertThat(GeneratedCustomer.of(7)).isNotEqualTo(GeneratedCustomer.of(8));
  }

  @Test
  void keysAreUnique() {
    assertUnique(GeneratedCustomer::id);
    assertUnique(GeneratedCustomer::phone);
    assertUnique(GeneratedCustomer::email);
    assertUnique(
        one -> one.creditCode() == null ? one.taxId() + "-" + one.serial() : one.creditCode());
  }

  @Test
  void idsAreOfVersionSevenAndInOrder() {
    assertThat(IntStream.rangeClosed(1, 1_000).mapToObj(GeneratedCustomer::of))
        .allMatch(one -> one.id().version() == 7)
        .extracting(one -> one.id().toString())
        .isSorted();
  }

  private static void assertUnique(Function<GeneratedCustomer, Object> key) {
    assertThat(IntStream.rangeClosed(1, SOME).mapToObj(GeneratedCustomer::of).map(key).distinct())
        .hasSize(SOME);
  }
}
