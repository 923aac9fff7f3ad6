package io.kehu.gateway.upstream;

import io.vertx.core.json.JsonObject;

/// API documents of services. Each has a `Money` of its own, a `Page` that all share, and an `Item`
/// that reads alike everywhere but refers to `Money`.
public final class Documents {
  private Documents() {}

  public static JsonObject of(String service) {
    return new JsonObject(
        """
        {
          "openapi": "3.1.0",
          "info": {"title": "%1$s", "version": "1"},
          "servers": [{"url": "http://inside"}],
          "tags": [{"name": "Things", "description": "What %1$s keeps"}],
          "paths": {
            "/v1/%1$s-things": {
              "get": {
                "operationId": "list",
                "summary": "List the things of %1$s",
                "tags": ["Things"],
                "security": [{"SecurityScheme": ["%1$s:read"]}],
                "responses": {"200": {"description": "A page", "content": {"application/json": {
                  "schema": {"$ref": "#/components/schemas/Item"}}}}}
              },
              "post": {
                "operationId": "create%1$s",
                "security": [],
                "responses": {"201": {"description": "Created"}}
              }
            },
            "/q/internal": {"get": {"responses": {"200": {"description": "inner"}}}}
          },
          "components": {
            "schemas": {
              "Money": {"type": "object", "description": "Money of %1$s"},
              "Page": {"type": "object"},
              "Item": {"type": "object", "properties": {
                "price": {"$ref": "#/components/schemas/Money"},
                "page": {"$ref": "#/components/schemas/Page"}}}
            },
            "securitySchemes": {"SecurityScheme": {"type": "http", "scheme": "bearer"}}
          }
        }
        """
            .formatted(service));
  }
}
