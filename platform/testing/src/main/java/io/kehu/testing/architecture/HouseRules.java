package io.kehu.testing.architecture;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Every rule of the house for one service, each as a test of its own.
///
/// ```java
/// class ArchitectureTest {
///   @TestFactory
///   Stream<DynamicTest> house() {
///     return HouseRules.of("io.kehu.servicedesk");
///   }
/// }
/// ```
public final class HouseRules {

  private HouseRules() {}

  /// One test a rule.
  ///
  /// @param basePackage of the service; its test classes are left out
  public static Stream<DynamicTest> of(String basePackage) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(basePackage);
    return rules(basePackage)
        .map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(classes)));
  }

  static Stream<ArchRule> rules(String basePackage) {
    return Stream.of(RoomRules.of(basePackage), HabitRules.all())
        .flatMap(rules -> rules)
        .map(rule -> rule.allowEmptyShould(true));
  }
}
