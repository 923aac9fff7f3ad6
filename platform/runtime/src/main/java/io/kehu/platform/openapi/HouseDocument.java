package io.kehu.platform.openapi;

import io.kehu.platform.export.Exports;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/// Completes the API document while the service is built.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class HouseDocument implements OASFilter {
  static final String SCHEME = "bearer";

  private final OperationMethods methods;
  private final RecordActionsSchema actions;

  /// @param index classes of the service, given by the framework
  public HouseDocument(IndexView index) {
    this.methods = new OperationMethods(index);
    this.actions = new RecordActionsSchema(index);
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Components components =
        document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
    document.setComponents(components);
    ProblemResponses.describe(components);
    components.addSecurityScheme(
        SCHEME,
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .bearerFormat("JWT")
            .description("Access token of the realm `kehu`, for the audience `kehu-api`."));
    actions.describe(components);
    GenericSchemas schemas = new GenericSchemas(document);
    schemas.rename();
    if (document.getPaths() == null) {
      return;
    }
    nameExports(document.getPaths());
    for (Map.Entry<String, PathItem> path : document.getPaths().getPathItems().entrySet()) {
      for (Map.Entry<PathItem.HttpMethod, Operation> operation :
          path.getValue().getOperations().entrySet()) {
        complete(path.getKey(), operation.getKey(), operation.getValue(), schemas);
      }
    }
  }

  /// As [Exports#PATH] is called.
  private static void nameExports(Paths paths) {
    Map<String, PathItem> named = new TreeMap<>();
    paths
        .getPathItems()
        .forEach((path, item) ->
            named.put(
                path.endsWith("/" + Exports.PATH) ? path.replace("/export/{", "/export.{") : path,
                item));
    paths.setPathItems(named);
  }

  private void complete(
      String path, PathItem.HttpMethod verb, Operation operation, GenericSchemas schemas) {
    methods
        .of(operation)
        .ifPresent(method -> {
          operation.setOperationId(OperationName.of(verb, path, schemas.isList(operation)));
          new OperationHouseStyle(path, verb, operation, method).apply();
        });
  }
}
