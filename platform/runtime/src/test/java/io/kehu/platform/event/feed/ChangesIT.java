package io.kehu.platform.event.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.kehu.platform.event.GadgetCounted;
import io.kehu.platform.event.Outbox;
import io.kehu.platform.page.Cursors;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.token.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ChangesIT {
  private static final int WRITERS = 4;
  private static final int EACH = 40;

  private final Outbox outbox;
  private final Cursors cursors;
  private final Jdbi jdbi;

  @Inject
  ChangesIT(Outbox outbox, Cursors cursors, Jdbi jdbi) {
    this.outbox = outbox;
    this.cursors = cursors;
    this.jdbi = jdbi;
  }

  private static JsonPath read(String query) {
    return Tokens.integrator("changes:read")
        .request()
        .get("/v1/changes?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private void append(UUID gadget, int number) {
    QuarkusTransaction.requiringNew()
        .run(() -> outbox.append(List.of(GadgetCounted.of(gadget, number))));
  }

  @Test
  void whoFollowsTheCursorMissesNothingWhileOthersWrite() throws InterruptedException {
    String cursor = read("after=latest").getString("nextCursor");
    Set<UUID> mine = new HashSet<>();
    List<Thread> writers = new ArrayList<>();
    CountDownLatch held = new CountDownLatch(1);
    for (int writer = 0; writer < WRITERS; writer++) {
      UUID gadget = UUID.randomUUID();
      mine.add(gadget);
      writers.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int number = 0; number < EACH; number++) {
                  append(gadget, number);
                }
              }));
    }
    UUID late = UUID.randomUUID();
    mine.add(late);
    Thread longOne =
        Thread.ofPlatform()
            .start(() ->
                QuarkusTransaction.requiringNew()
                    .run(() -> {
                      outbox.append(List.of(GadgetCounted.of(late, 1)));
                      try {
                        held.await();
                      } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                    }));

    List<String> seen = new ArrayList<>();
    long position = 0;
    while (seen.size() < WRITERS * EACH + 1) {
      JsonPath page = read("waitSeconds=5&limit=7&after=" + cursor);
      for (int item = 0; item < page.getList("items").size(); item++) {
        String at = "items[" + item + "].";
        assertThat(page.getLong(at + "position")).isGreaterThan(position);
        position = page.getLong(at + "position");
        if (mine.contains(UUID.fromString(page.getString(at + "key")))) {
          seen.add(page.getString(at + "id"));
        }
      }
      cursor = page.getString("nextCursor");
      if (seen.size() == WRITERS * EACH) {
        // All others are seen: now the one that began first commits.
        held.countDown();
      }
    }
    assertThat(seen).doesNotHaveDuplicates();
    longOne.join();
    for (Thread writer : writers) {
      writer.join();
    }
  }

  @Test
  void aReaderWhoWaitsIsWokenByTheFirstEvent() throws InterruptedException {
    String cursor = read("after=latest").getString("nextCursor");
    UUID gadget = UUID.randomUUID();
    List<JsonPath> answers = new ArrayList<>();
    Thread reader =
        Thread.ofPlatform()
            .start(() ->
                answers.add(read("waitSeconds=60&type=crm.gadget.counted.v1&after=" + cursor)));
    append(gadget, 5);

    assertThat(reader.join(Duration.ofSeconds(30))).isTrue();
    assertThat(answers.getFirst().getInt("items[0].data.number")).isNotNegative();
    assertThat(answers.getFirst().getString("items[0].type")).isEqualTo(GadgetCounted.TYPE);
  }

  @Test
  void aCursorOlderThanWhatIsKeptIsAnswered410() {
    append(UUID.randomUUID(), 1);
    read("waitSeconds=20");
    jdbi.useHandle(handle ->
        handle.execute("update outbox_relay set dropped_position = greatest(dropped_position, 1)"));

    Tokens.integrator("changes:read")
        .request()
        .get("/v1/changes?after=" + cursors.write("changes", List.of("0")))
        .then()
        .statusCode(410)
        .body("code", equalTo("cursor-expired"))
        .body("nextCursor", notNullValue());
  }

  @Test
  void aMadeUpCursorIsRefused() {
    Tokens.integrator("changes:read")
        .request()
        .get("/v1/changes?after=bWFkZS11cA")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasSize(1));
  }

  @Test
  void whoMaySeeOnlySomeRecordsMayNotFollow() {
    Tokens.user("wang.fang")
        .scope("changes:read")
        .request()
        .get("/v1/changes")
        .then()
        .statusCode(403);
    Tokens.integrator("widgets:read").request().get("/v1/changes").then().statusCode(403);
  }
}
