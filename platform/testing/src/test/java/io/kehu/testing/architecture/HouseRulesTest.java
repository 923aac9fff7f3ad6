package io.kehu.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  @Test
  void featureThatKeepsTheRulesPasses() {
    assertThat(broken("io.kehu.sample.good")).isEmpty();
  }

  @Test
  void eachBrokenRuleIsFound() {
    assertThat(broken("io.kehu.sample.bad"))
        .containsExactlyInAnyOrder(
            "resources and their records reach data only through a service",
            "resources are package-private: nobody calls them but HTTP",
            "classes should reside in a package that is @NullMarked",
            "dependencies come by constructor, never into fields",
            "no field is an Optional",
            "no static field can change",
            "dates are java.time's",
            "the time is asked of an injected Clock");
  }

  private static List<String> broken(String basePackage) {
    JavaClasses classes = new ClassFileImporter().importPackages(basePackage);
    return HouseRules.rules(basePackage)
        .filter(rule -> rule.evaluate(classes).hasViolation())
        .map(ArchRule::getDescription)
        .toList();
  }
}
