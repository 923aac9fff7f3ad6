package io.kehu.platform.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// The parameters that a resource method declares, itself or in its `@BeanParam` records.
///
/// @param query type of each query parameter by name
/// @param path type of each path parameter by name
record DeclaredParameters(Map<String, Declared> query, Map<String, Class<?>> path) {

  /// @param many may be given more than once
  record Declared(Class<?> type, boolean many) {}

  static DeclaredParameters of(Method method) {
    Map<String, Declared> query = new HashMap<>();
    Map<String, Class<?>> path = new HashMap<>();
    for (Parameter parameter : method.getParameters()) {
      collect(
          parameter,
          parameter.getName(),
          parameter.getType(),
          parameter.getParameterizedType(),
          query,
          path);
    }
    return new DeclaredParameters(Map.copyOf(query), Map.copyOf(path));
  }

  private static void collect(
      AnnotatedElement element,
      String name,
      Class<?> type,
      Type generic,
      Map<String, Declared> query,
      Map<String, Class<?>> path) {
    if (element.isAnnotationPresent(BeanParam.class)) {
      for (Class<?> bean = type;
          bean != null && bean != Object.class;
          bean = bean.getSuperclass()) {
        for (Field field : bean.getDeclaredFields()) {
          collect(field, field.getName(), field.getType(), field.getGenericType(), query, path);
        }
      }
      return;
    }
    QueryParam plain = element.getAnnotation(QueryParam.class);
    RestQuery rest = element.getAnnotation(RestQuery.class);
    if (plain != null || rest != null) {
      String given = plain != null ? plain.value() : rest.value();
      query.put(given.isEmpty() ? name : given, declared(type, generic));
    }
    PathParam pathParam = element.getAnnotation(PathParam.class);
    RestPath restPath = element.getAnnotation(RestPath.class);
    if (pathParam != null || restPath != null) {
      String given = pathParam != null ? pathParam.value() : restPath.value();
      path.put(given.isEmpty() ? name : given, type);
    } else if (plain == null && rest == null) {
      // Quarkus binds a parameter to the path segment of its name without an annotation.
      path.putIfAbsent(name, type);
    }
  }

  private static Declared declared(Class<?> type, Type generic) {
    if (type.isArray()) {
      return new Declared(type.getComponentType(), true);
    }
    if (Collection.class.isAssignableFrom(type)) {
      Type element =
          generic instanceof ParameterizedType parameterized
              ? parameterized.getActualTypeArguments()[0]
              : String.class;
      return new Declared(element instanceof Class<?> known ? known : String.class, true);
    }
    return new Declared(type, false);
  }
}
