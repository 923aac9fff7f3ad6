package io.kehu.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/// Which room of a service may import which; a class's room is told by the end of its name.
final class RoomRules {

  private RoomRules() {}

  static Stream<ArchRule> of(String basePackage) {
    return Stream.of(
        resourcesAreHiddenAndThin(),
        noClasses()
            .that(are("Resource"))
            .should()
            .bePublic()
            .as("resources are package-private: nobody calls them but HTTP"),
        noClasses()
            .that(are("Service"))
            .should()
            .dependOnClassesThat(
                are("Resource").or(resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")))
            .as("services know nothing of HTTP"),
        noClasses()
            .that(are("Repository"))
            .should()
            .dependOnClassesThat(
                are("Resource").or(are("Service")).or(resideInAPackage("jakarta.ws.rs..")))
            .as("repositories hold queries only"),
        noClasses()
            .that(are("Events"))
            .should()
            .dependOnClassesThat(are("Repository").or(are("Resource")))
            .as("consumers call the service"),
        noClasses().should(reachIntoAnotherFeaturesRepository()),
        rulesStandAlone(),
        servicesAreStrangers(basePackage));
  }

  private static ArchRule resourcesAreHiddenAndThin() {
    return noClasses()
        .that(are("Resource").or(are("Api")))
        .should()
        .dependOnClassesThat(
            are("Repository")
                .or(are("Events"))
                .or(
                    resideInAnyPackage(
                        "jakarta.persistence..", "org.hibernate..", "org.jdbi..", "java.sql..")))
        .as("resources and their records reach data only through a service");
  }

  /// What an aggregate decides must be testable with `new` alone.
  private static ArchRule rulesStandAlone() {
    return classes()
        .that(
            are("Status")
                .or(are("Event"))
                .or(are("Error"))
                .or(
                    describe(
                        "entities", type -> type.isAnnotatedWith("jakarta.persistence.Entity"))))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java..",
                    "jakarta.persistence..",
                    "org.hibernate.annotations..",
                    "org.hibernate.type..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.annotation..",
                    "io.kehu..")
                .and(not(are("Resource").or(are("Api")).or(are("Service")).or(are("Repository"))))
                .or(
                    describe(
                        "primitives and arrays", type -> type.isPrimitive() || type.isArray())))
        .as("aggregates, states, events and errors depend on rules only");
  }

  private static ArchRule servicesAreStrangers(String basePackage) {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.kehu..")
                .and(not(resideInAnyPackage(basePackage + "..", "io.kehu.platform.."))))
        .as("services never import one another");
  }

  private static ArchCondition<JavaClass> reachIntoAnotherFeaturesRepository() {
    return new ArchCondition<>("reach into another feature's repository") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass();
          boolean reaches =
              are("Repository").test(target)
                  && target.getPackageName().startsWith("io.kehu.")
                  && !target.getPackageName().startsWith("io.kehu.platform.")
                  && !target.getPackageName().equals(type.getPackageName());
          events.add(new SimpleConditionEvent(type, reaches, dependency.getDescription()));
        }
      }
    };
  }

  /// Classes of our own whose outermost class is named so.
  private static DescribedPredicate<JavaClass> are(String suffix) {
    return describe(
        "*" + suffix,
        type -> {
          JavaClass outermost = type;
          while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
          }
          return outermost.getPackageName().startsWith("io.kehu.")
              && outermost.getSimpleName().endsWith(suffix);
        });
  }
}
