package io.kehu.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/// Bean Validation's violations as field errors: where in the request, under which stable code.
@ApplicationScoped
public class Violations {

  /// Field errors in the order of their pointers, so that the answer does not change from run to run.
  public List<FieldError> errors(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(Violations::error)
        .distinct()
        .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
        .toList();
  }

  /// A constraint that knows better than its own name what is wrong carries a field error along; where is told by the violation itself.
  private static FieldError error(ConstraintViolation<?> violation) {
    HibernateConstraintViolation<?> ours = violation.unwrap(HibernateConstraintViolation.class);
    FieldError carried = ours.getDynamicPayload(FieldError.class);
    return carried == null
        ? new FieldError(pointer(violation), ConstraintCodes.of(violation), violation.getMessage())
        : new FieldError(pointer(violation), carried.code(), carried.message());
  }

  boolean concernsReturnValue(ConstraintViolation<?> violation) {
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.RETURN_VALUE) {
        return true;
      }
    }
    return false;
  }

  private static String pointer(ConstraintViolation<?> violation) {
    List<Path.Node> nodes = new ArrayList<>();
    violation.getPropertyPath().forEach(nodes::add);
    Iterator<Path.Node> rest = nodes.iterator();
    if (nodes.isEmpty() || nodes.getFirst().getKind() != ElementKind.METHOD) {
      return jsonPointer(rest);
    }
    Path.MethodNode method = rest.next().as(Path.MethodNode.class);
    if (!rest.hasNext()) {
      return "";
    }
    Path.Node parameterNode = rest.next();
    if (parameterNode.getKind() != ElementKind.PARAMETER) {
      return jsonPointer(rest);
    }
    int index = parameterNode.as(Path.ParameterNode.class).getParameterIndex();
    Parameter parameter = parameter(violation.getRootBeanClass(), method, index);
    if (parameter == null) {
      return jsonPointer(rest);
    }
    if (parameter.isAnnotationPresent(BeanParam.class) && rest.hasNext()) {
      return beanParameter(parameter.getType(), rest.next().getName());
    }
    String named = named(parameter);
    return named != null ? named : jsonPointer(rest);
  }

  private static @Nullable Parameter parameter(Class<?> bean, Path.MethodNode node, int index) {
    Class<?>[] types = node.getParameterTypes().toArray(Class<?>[]::new);
    for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals(node.getName())
            && Arrays.equals(method.getParameterTypes(), types)
            && !type.isSynthetic()
            && Arrays.stream(method.getParameterAnnotations()).anyMatch(a -> a.length > 0)) {
          return method.getParameters()[index];
        }
      }
    }
    return null;
  }

  private static String beanParameter(Class<?> bean, String property) {
    for (var field : bean.getDeclaredFields()) {
      if (field.getName().equals(property)) {
        String named = named(field);
        if (named != null) {
          return named;
        }
      }
    }
    return "?" + property;
  }

  private static @Nullable String named(AnnotatedElement element) {
    for (Annotation annotation : element.getAnnotations()) {
      switch (annotation) {
        case QueryParam query -> {
          return "?" + query.value();
        }
        case HeaderParam header -> {
          return "@" + header.value();
        }
        case PathParam path -> {
          return ":" + path.value();
        }
        default -> {}
      }
    }
    return null;
  }

  private static String jsonPointer(Iterator<Path.Node> nodes) {
    StringBuilder pointer = new StringBuilder();
    nodes.forEachRemaining(node -> append(pointer, node));
    return pointer.toString();
  }

  private static void append(StringBuilder pointer, Path.Node node) {
    if (node.isInIterable()) {
      Object place = node.getIndex() != null ? node.getIndex() : node.getKey();
      if (place != null) {
        pointer.append('/').append(escaped(place.toString()));
      }
    }
    if (node.getName() != null
        && node.getKind() != ElementKind.CONTAINER_ELEMENT
        && node.getKind() != ElementKind.BEAN) {
      pointer.append('/').append(escaped(node.getName()));
    }
  }

  private static String escaped(String segment) {
    return segment.replace("~", "~0").replace("/", "~1");
  }

  /// Pointer prefixed for a value inside a bigger document (an item of a batch).
  public static List<FieldError> under(String prefix, Collection<FieldError> errors) {
    return errors.stream()
        .map(e -> new FieldError(prefix + e.pointer(), e.code(), e.message()))
        .toList();
  }
}
