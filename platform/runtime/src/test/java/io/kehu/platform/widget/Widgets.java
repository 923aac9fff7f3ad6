package io.kehu.platform.widget;

import io.kehu.testing.token.Token;
import io.kehu.testing.token.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Widgets for tests: a valid one, of which a test varies one thing.
final class Widgets {
  private Widgets() {}

  static Token seller() {
    return Tokens.user("wang.fang");
  }

  static String aName() {
    return "w" + UUID.randomUUID();
  }

  static Map<String, Object> aValidWidget() {
    Map<String, Object> widget = new LinkedHashMap<>();
    widget.put("name", aName());
    widget.put("quantity", 3);
    widget.put("colour", "RED");
    return widget;
  }

  static Map<String, Object> aWidgetWith(String field, @Nullable Object value) {
    Map<String, Object> widget = aValidWidget();
    widget.put(field, value);
    return widget;
  }

  static Response post(Object body) {
    return seller().request().contentType(ContentType.JSON).body(body).post("/v1/widgets");
  }

  static String created() {
    return post(aValidWidget()).then().statusCode(201).extract().path("id");
  }
}
