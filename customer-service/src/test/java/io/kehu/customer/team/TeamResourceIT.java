package io.kehu.customer.team;

import static io.kehu.customer.customer.CustomerFixtures.unique;
import static io.kehu.customer.team.TeamFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.kehu.testing.event.EventProbe;
import io.kehu.testing.event.ObservedEvent;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class TeamResourceIT {

  @Test
  void createdTeamIsReadListedAndTold() {
    String code = "t-" + unique();

    try (EventProbe probe = EventProbe.fromNow("crm.team")) {
      post(code, null).statusCode(201).header("ETag", "\"0\"");
      ObservedEvent told =
          probe.awaitEvent("crm.team.changed.v1", event -> event.key().equals(code));
      assertThat(told.text("/team/name")).isEqualTo("Team " + code);
    }
    Tokens.user("wang.fang")
        .request()
        .get("/v1/teams/{code}", code)
        .then()
        .statusCode(200)
        .body("name", equalTo("Team " + code));
    Tokens.user("wang.fang")
        .request()
        .queryParam("filter", "code==" + code)
        .get("/v1/teams")
        .then()
        .statusCode(200)
        .body("items.code", hasItem(code));
  }

  @Test
  void codeIsGivenOnce() {
    String code = "t-" + unique();
    post(code, null).statusCode(201);

    post(code, null).statusCode(409).body("code", equalTo("team-code-taken"));
  }

  @Test
  void noTeamIsAboveItself() {
    String top = "t-" + unique();
    String below = "t-" + unique();
    post(top, null).statusCode(201);
    post(below, top).statusCode(201);

    patch(top, Map.of("parentCode", below))
        .statusCode(422)
        .body("code", equalTo("team-parent-cycle"));
    patch(top, Map.of("parentCode", "t-nowhere"))
        .statusCode(422)
        .body("code", equalTo("team-parent-unknown"));
    patch(top, Map.of("name", "上层")).statusCode(200).header("ETag", "\"1\"");
  }

  private static ValidatableResponse patch(String code, Map<String, ?> body) {
    return Tokens.user("admin")
        .request()
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", "\"0\"")
        .body(body)
        .patch("/v1/teams/{code}", code)
        .then();
  }
}
