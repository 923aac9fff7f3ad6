package io.kehu.customer.merge;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Documents [MergedRedirect] for every operation on one customer, those of features to come included. Its priority is unlike that of the house's own filter,
/// whose order beside it would else be left to chance, and with it the order of the answers.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class MergedAnswers implements OASFilter {
  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) -> {
          if (path.startsWith("/v1/customers/{")) {
            item.getOperations()
                .values()
                .forEach(operation -> {
                  if (operation.getResponses() == null) {
                    operation.setResponses(OASFactory.createAPIResponses());
                  }
                  operation.getResponses().addAPIResponse("308", redirection());
                });
          }
        });
  }

  private static APIResponse redirection() {
    return OASFactory.createAPIResponse()
        .description("The customer was merged; the same of the survivor is at `Location`")
        .addHeader(
            "Location",
            OASFactory.createHeader()
                .description("The same path with the survivor's id")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
  }
}
