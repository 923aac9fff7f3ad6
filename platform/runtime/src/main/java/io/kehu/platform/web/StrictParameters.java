package io.kehu.platform.web;

import io.kehu.platform.json.StrictText;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.DeclaredParameters.Declared;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Refuses query parameters that the method does not declare or cannot read, all at once, and answers 404 for an
/// address whose segments cannot name anything.
@Provider
@Priority(Priorities.USER)
public class StrictParameters implements ContainerRequestFilter {
  private final ResourceInfo resource;
  private final Messages messages;
  private final Map<Method, DeclaredParameters> declared = new ConcurrentHashMap<>();

  StrictParameters(ResourceInfo resource, Messages messages) {
    this.resource = resource;
    this.messages = messages;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    DeclaredParameters known = declared.computeIfAbsent(method, DeclaredParameters::of);
    UriInfo address = request.getUriInfo();
    if (!address.getPathParameters().isEmpty()) {
      checkPath(address, known);
    }
    String query = address.getRequestUri().getRawQuery();
    if (query != null && !query.isEmpty()) {
      checkQuery(address, known);
    }
  }

  private static void checkPath(UriInfo address, DeclaredParameters known) {
    address
        .getPathParameters()
        .forEach((name, values) -> {
          Class<?> type = known.path().getOrDefault(name, String.class);
          for (String value : values) {
            if (!StrictText.isText(value) || ParameterSyntax.errorIn(value, type) != null) {
              throw ProblemException.of(GeneralProblem.NOT_FOUND);
            }
          }
        });
  }

  private void checkQuery(UriInfo address, DeclaredParameters known) {
    List<FieldError> errors = new ArrayList<>();
    address
        .getQueryParameters()
        .forEach((name, values) -> errors.addAll(check(name, values, known.query().get(name))));
    if (!errors.isEmpty()) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED).withErrors(errors);
    }
  }

  private List<FieldError> check(String name, List<String> values, @Nullable Declared parameter) {
    String pointer = "?" + name;
    if (parameter == null) {
      return List.of(
          messages.field(StrictText.isText(pointer) ? pointer : "?", "unknown-parameter"));
    }
    if (values.size() > 1 && !parameter.many()) {
      return List.of(messages.field(pointer, "repeated-parameter"));
    }
    List<FieldError> errors = new ArrayList<>();
    for (String value : values) {
      if (!StrictText.isText(value)) {
        errors.add(messages.field(pointer, "not-text"));
      } else {
        String code = ParameterSyntax.errorIn(value, parameter.type());
        if (code != null) {
          errors.add(messages.field(pointer, code, constants(parameter.type())));
        }
      }
    }
    return errors;
  }

  private static String constants(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .collect(Collectors.joining(", "))
        : "";
  }
}
