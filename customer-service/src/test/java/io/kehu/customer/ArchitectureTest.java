package io.kehu.customer;

import io.kehu.testing.architecture.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
  @TestFactory
  Stream<DynamicTest> house() {
    return HouseRules.of("io.kehu.customer");
  }
}
