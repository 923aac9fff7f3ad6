package io.kehu.gateway.apidoc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// How to get in: by signing in with a browser, or with a token got elsewhere.
final class SignIn {
  static final String OAUTH = "oauth2";
  static final String BEARER = "bearer";

  private SignIn() {}

  static ObjectNode schemes(DocsConfig config) {
    ObjectNode schemes = JsonNodeFactory.instance.objectNode();
    ObjectNode flow =
        schemes
            .putObject(OAUTH)
            .put("type", "oauth2")
            .put("description", "Sign in with the browser (authorization code with PKCE). 用浏览器登录。")
            .putObject("flows")
            .putObject("authorizationCode")
            .put("authorizationUrl", config.authorizationUrl().toString())
            .put("tokenUrl", config.tokenUrl().toString());
    flow.putObject("scopes").put("openid", "Who you are. 您的身份。");
    schemes
        .putObject(BEARER)
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT")
        .put("description", "An access token got elsewhere. 直接填写访问令牌。");
    return schemes;
  }

  /// Either of the two is enough.
  static ArrayNode either() {
    ArrayNode either = JsonNodeFactory.instance.arrayNode();
    either.addObject().putArray(OAUTH);
    either.addObject().putArray(BEARER);
    return either;
  }
}
