package io.kehu.analytics;

import io.kehu.testing.architecture.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
  @TestFactory
  Stream<DynamicTest> theHouseKeepsItsRules() {
    return HouseRules.of("io.kehu.analytics");
  }
}
