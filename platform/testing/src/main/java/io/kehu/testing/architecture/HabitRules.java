package io.kehu.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Calendar;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// What no production class does, wherever it stands.
final class HabitRules {

  private HabitRules() {}

  static Stream<ArchRule> all() {
    return Stream.of(
        classes().should(resideInANullMarkedPackage()),
        noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .as("dependencies come by constructor, never into fields"),
        noFields().should().haveRawType(Optional.class).as("no field is an Optional"),
        fields().that().areStatic().should().beFinal().as("no static field can change"),
        noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, Calendar.class)
            .as("dates are java.time's"),
        noClasses()
            .should()
            .callMethodWhere(readsTheWallClock())
            .as("the time is asked of an injected Clock"));
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(
                type, marked, type.getPackageName() + " has no @NullMarked package-info"));
      }
    };
  }

  private static DescribedPredicate<JavaMethodCall> readsTheWallClock() {
    Set<String> systemTime =
        Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.Clock.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone");
    return describe(
        "the wall clock is read",
        call -> {
          String owner = call.getTarget().getOwner().getName();
          String method = call.getTarget().getName();
          boolean withClock =
              call.getTarget().getRawParameterTypes().stream()
                  .anyMatch(type -> type.getName().equals("java.time.Clock"));
          boolean now = owner.startsWith("java.time.") && method.equals("now") && !withClock;
          return now || systemTime.contains(owner + "." + method);
        });
  }
}
