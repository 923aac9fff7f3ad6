package io.kehu.platform.openapi;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/// Finds the resource method of an operation by the id that the scanner gave it: `package.Class_method`.
final class OperationMethods {
  private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final IndexView index;

  OperationMethods(IndexView index) {
    this.index = index;
  }

  Optional<ResourceMethod> of(Operation operation) {
    String id = operation.getOperationId();
    int split = id == null ? -1 : id.lastIndexOf('_');
    if (id == null || split < 0) {
      return Optional.empty();
    }
    ClassInfo resource = index.getClassByName(DotName.createSimple(id.substring(0, split)));
    String name = id.substring(split + 1);
    return resource == null
        ? Optional.empty()
        : resource.methods().stream()
            .filter(method -> method.name().equals(name) && isOperation(method))
            .findFirst()
            .map(ResourceMethod::new);
  }

  private static boolean isOperation(MethodInfo method) {
    return VERBS.stream().anyMatch(verb -> method.hasDeclaredAnnotation("jakarta.ws.rs." + verb));
  }

  /// A resource method as its annotations describe it.
  record ResourceMethod(MethodInfo method) {

    /// The annotation on the method, else on its class.
    @Nullable AnnotationInstance annotation(String type) {
      AnnotationInstance own = method.declaredAnnotation(type);
      return own != null ? own : method.declaringClass().declaredAnnotation(type);
    }

    boolean has(String type) {
      return method.hasDeclaredAnnotation(type);
    }

    boolean takesHeader(String name) {
      return method.annotations(DotName.createSimple("jakarta.ws.rs.HeaderParam")).stream()
          .anyMatch(header -> header.value().asString().equals(name));
    }

    /// True where the method itself chooses status and headers.
    boolean choosesAnswer() {
      String type = method.returnType().name().withoutPackagePrefix();
      return type.equals("RestResponse") || type.equals("Response");
    }

    boolean answersNothing() {
      Type type = method.returnType();
      return type.kind() == Type.Kind.VOID
          || type.kind() == Type.Kind.PARAMETERIZED_TYPE
              && type.asParameterizedType().arguments().stream()
                  .anyMatch(argument -> argument.name().toString().equals("java.lang.Void"));
    }
  }
}
