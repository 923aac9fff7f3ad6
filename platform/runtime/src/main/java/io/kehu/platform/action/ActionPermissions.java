package io.kehu.platform.action;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The permission of each action, read off the resource methods that carry it out. An action without a method, or the
/// other way round, fails the start, not a front end.
@ApplicationScoped
class ActionPermissions {
  private final BeanManager beans;
  private final List<RecordActions<?, ?>> rules;
  private final Map<String, Set<String>> permissions = new HashMap<>();

  ActionPermissions(BeanManager beans, @All List<RecordActions<?, ?>> rules) {
    this.beans = beans;
    this.rules = rules;
  }

  void load(@Observes StartupEvent start) {
    beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(bean -> bean.getBeanClass())
        .distinct()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .forEach(this::read);
    Set<String> known = new TreeSet<>();
    rules.forEach(rule ->
        Arrays.stream(rule.actions().getEnumConstants())
            .forEach(action -> known.add(key(rule.actions(), ((Enum<?>) action).name()))));
    if (!known.equals(permissions.keySet())) {
      throw new IllegalStateException(
          "Actions with rules " + known + " are not those with methods " + permissions.keySet());
    }
  }

  private void read(Method method) {
    Action action = method.getAnnotation(Action.class);
    if (action != null) {
      PermissionsAllowed permission = method.getAnnotation(PermissionsAllowed.class);
      if (permission == null) {
        throw new IllegalStateException(method + " carries out an action without a permission");
      }
      for (String code : action.code()) {
        permissions
            .computeIfAbsent(key(action.of(), code), _ -> new TreeSet<>())
            .addAll(List.of(permission.value()));
      }
    }
  }

  /// Any of them is enough, as it is for the method.
  Set<String> of(Enum<?> action) {
    return permissions.getOrDefault(key(action.getDeclaringClass(), action.name()), Set.of());
  }

  private static String key(Class<?> actions, String code) {
    return actions.getName() + "." + code;
  }
}
