package io.kehu.customer.plan;

import static io.kehu.customer.Calls.post;
import static io.kehu.customer.customer.CustomerFixtures.ADMIN;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Plans for tests.
public final class Plans {
  private Plans() {}

  /// The least that makes a plan of a year.
  public static Map<String, Object> aValidPlan(int year) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", "Plan of " + year);
    body.put("startsOn", year + "-01-01");
    body.put("endsOn", year + "-12-31");
    return body;
  }

  /// @param kind `account`, `development`, `maintenance`
  public static String drafted(String kind, UUID customer, Map<String, ?> body) {
    return post(ADMIN, "/v1/customers/" + customer + "/" + kind + "-plans", body)
        .statusCode(201)
        .extract()
        .path("id");
  }

  public static Map<String, Object> anAction(UUID owner, String dueOn) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("what", "Show the new pump");
    body.put("ownerId", owner);
    body.put("dueOn", dueOn);
    return body;
  }

  public static String acted(String plan, Map<String, ?> body) {
    return post(ADMIN, "/v1/plans/" + plan + "/actions", body).statusCode(201).extract().path("id");
  }
}
