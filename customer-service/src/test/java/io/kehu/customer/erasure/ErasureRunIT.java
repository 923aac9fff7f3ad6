package io.kehu.customer.erasure;

import static io.kehu.customer.customer.CustomerFixtures.ADMIN;
import static io.kehu.customer.customer.CustomerFixtures.created;
import static io.kehu.customer.customer.CustomerFixtures.uniquePhone;
import static io.kehu.customer.encounter.Requests.get;
import static io.kehu.customer.erasure.ErasureFixtures.ONE;
import static io.kehu.customer.erasure.ErasureFixtures.PATIENCE;
import static io.kehu.customer.erasure.ErasureFixtures.asked;
import static io.kehu.customer.erasure.ErasureFixtures.awaitHere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import io.kehu.customer.customer.CustomerFixtures;
import io.kehu.testing.privacy.Leftovers;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// An erasure that is broken off, and one that others write against.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ErasureRunIT {
  private static final String COMMITMENT =
      """
      insert into commitment (id, version, customer_id, side, what, due_on, status, created_at, updated_at)
      values (?, 0, ?, 'US', ?, date '2026-07-10', 'OPEN', now(), now())
      """;

  private final TestClock clock;
  private final Jdbi jdbi;
  private final DataSource database;

  ErasureRunIT(TestClock clock, Jdbi jdbi, DataSource database) {
    this.clock = clock;
    this.jdbi = jdbi;
    this.database = database;
  }

  /// Killed in the midst of the second batch, and the killed instance's work taken over by this one.
  @Test
  void whatIsBrokenOffIsTakenOverAndNothingIsCountedTwice() {
    UUID customer = created();
    String word = "Zq" + UUID.randomUUID();
    commitments(customer, word, 1200);
    refuseSecondBatchOf(word);
    String erasure = asked(customer).statusCode(202).extract().path("id");
    clock.advance(Duration.ofDays(8));
    await().atMost(PATIENCE).until(() -> failures(customer) > 0);
    get(ADMIN, "/v1/customers/{id}", customer).statusCode(410);
    assertThat(commitmentsOf(customer)).isEqualTo(700);
    assertThat(Leftovers.ofApplication().of(List.of(word))).isNotEmpty();
    heldByAnInstanceThatDied(customer);

    allowDeletes();
    clock.advance(Duration.ofMinutes(10));

    awaitHere(erasure);
    assertThat(Leftovers.ofApplication().of(List.of(word))).isEmpty();
    get(ADMIN, ONE + "/certificate", erasure)
        .body("parts[0].tables.findAll { it.table == 'commitment' }.rows", contains(1200));
  }

  /// Somebody who read the customer before it was erased, and writes of it afterwards.
  @Test
  void whoWasAtWorkWhenItBeganLeavesNothing() throws SQLException {
    UUID customer = created();
    String word = "Zq" + UUID.randomUUID();
    String erasure;
    try (Connection atWork = database.getConnection()) {
      atWork.setAutoCommit(false);
      try (var read = atWork.createStatement()) {
        read.executeQuery("select 1").close();
      }
      erasure = asked(customer).statusCode(202).extract().path("id");
      clock.advance(Duration.ofDays(8));
      await().atMost(PATIENCE).until(() -> isSeen(customer));
      try (PreparedStatement write = atWork.prepareStatement(COMMITMENT)) {
        commitment(write, customer, word);
        write.executeUpdate();
      }
      get(ADMIN, ONE, erasure).body("pending", hasItem("customer-service"));
      atWork.commit();
    }

    awaitHere(erasure);
    assertThat(Leftovers.ofApplication().of(List.of(word))).isEmpty();
  }

  @Test
  void rowsOfOthersWhoseNumbersAreLongerStay() {
    String number = uniquePhone().substring(3);
    String customer =
        CustomerFixtures.ERP
            .request()
            .contentType(ContentType.JSON)
            .header("Idempotency-Key", UUID.randomUUID())
            .body(Map.of("kind", "PERSON", "name", "佟" + UUID.randomUUID()))
            .put("/v1/customers/by-external-id/{system}/{id}", "erp", number)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    refusedImport("a" + number + "b");
    refusedImport("nr-" + number);

    String erasure = asked(UUID.fromString(customer)).statusCode(202).extract().path("id");
    clock.advance(Duration.ofDays(8));

    awaitHere(erasure);
    assertThat(Leftovers.ofApplication().of(List.of("nr-" + number))).isEmpty();
    assertThat(Leftovers.ofApplication().of(List.of("a" + number + "b"))).isNotEmpty();
  }

  private int failures(UUID subject) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select coalesce(max(consecutive_failures), 0) from scheduled_tasks where task_instance = ?")
            .bind(0, subject.toString())
            .mapTo(Integer.class)
            .one());
  }

  private void commitments(UUID customer, String word, int number) {
    jdbi.useHandle(db -> {
      var batch = db.prepareBatch(COMMITMENT);
      for (int i = 1; i <= number; i++) {
        batch.add(UUID.randomUUID(), customer, "%s %d".formatted(word, i));
      }
      batch.execute();
    });
  }

  private static void commitment(PreparedStatement write, UUID customer, String what)
      throws SQLException {
    write.setObject(1, UUID.randomUUID());
    write.setObject(2, customer);
    write.setString(3, what);
  }

  private int commitmentsOf(UUID customer) {
    return jdbi.withHandle(db ->
        db.createQuery("select count(*) from commitment where customer_id = ?")
            .bind(0, customer)
            .mapTo(Integer.class)
            .one());
  }

  private boolean isSeen(UUID subject) {
    return jdbi.withHandle(db ->
        db.createQuery(
                "select exists (select from erasure where subject_id = ? and seen_at is not null)")
            .bind(0, subject)
            .mapTo(Boolean.class)
            .one());
  }

  private void heldByAnInstanceThatDied(UUID subject) {
    jdbi.useHandle(db ->
        db.execute(
            """
            update scheduled_tasks set picked = true, picked_by = 'died', last_heartbeat = execution_time,
              version = version + 1
            where task_instance = ?
            """,
            subject.toString()));
  }

  /// A statement does not see what it has deleted itself: the first batch passes.
  private void refuseSecondBatchOf(String word) {
    jdbi.useHandle(db -> {
      db.execute(
          """
          create or replace function refuse() returns trigger language plpgsql as $$
          begin
            if old.what like '%s%%'
               and (select count(*) from commitment where customer_id = old.customer_id) <= 700 then
              raise exception 'killed';
            end if;
            return old;
          end $$
          """
              .formatted(word));
      db.execute(
          "create trigger refuse before delete on commitment for each row execute function refuse()");
    });
  }

  private void allowDeletes() {
    jdbi.useHandle(db -> db.execute("drop trigger refuse on commitment"));
  }

  private static void refusedImport(String legalForm) {
    String job =
        ADMIN
            .request()
            .contentType("application/x-ndjson")
            .body(
                "{\"kind\": \"PERSON\", \"name\": \"X\", \"country\": \"nowhere\", \"legalForm\": \"%s\"}"
                    .formatted(legalForm)
                    .getBytes(StandardCharsets.UTF_8))
            .post("/v1/imports/customers")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    await()
        .atMost(PATIENCE)
        .until(() ->
            "DONE".equals(ADMIN.request().get("/v1/jobs/{id}", job).jsonPath().getString("state")));
  }
}
