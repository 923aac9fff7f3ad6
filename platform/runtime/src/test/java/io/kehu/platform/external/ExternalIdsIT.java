package io.kehu.platform.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.UnitOfWork;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ExternalIdsIT {
  private static final SourceStamp UNSTAMPED = new SourceStamp(null, null);
  private static final SourceStamp FIRST =
      new SourceStamp(7L, Instant.parse("2026-03-02T09:00:00Z"));

  @Inject Jdbi jdbi;
  @Inject UnitOfWork work;
  @Inject ExternalKeys keys;
  private final ExternalReference reference =
      new ExternalReference("erp", UUID.randomUUID().toString());
  private final UUID record = UUID.randomUUID();
  private ExternalIds ids;

  @BeforeEach
  void idsOfGadgets() {
    ids = new ExternalIds(jdbi, work, "gadget_reference");
  }

  private Claim claim(UUID candidate, SourceStamp stamp) {
    return QuarkusTransaction.requiringNew().call(() -> ids.claim(reference, candidate, stamp));
  }

  @Test
  void aFreeIdIsHeldForTheCandidate() {
    assertThat(claim(record, FIRST)).isEqualTo(new Claim(record, true, UNSTAMPED));
    assertThat(ids.find(reference)).contains(record);
    assertThat(ids.of(record)).isEqualTo(List.of(reference));
  }

  @Test
  void aTakenIdNamesItsRecordAndHowNewThatIs() {
    claim(record, FIRST);

    assertThat(claim(UUID.randomUUID(), UNSTAMPED)).isEqualTo(new Claim(record, false, FIRST));
  }

  @Test
  void anAcceptedRowLeavesItsStampUnlessItHasNone() {
    SourceStamp second = new SourceStamp(8L, null);
    claim(record, FIRST);

    QuarkusTransaction.requiringNew()
        .run(() -> {
          ids.stamp(reference, second);
          ids.stamp(reference, UNSTAMPED);
        });

    assertThat(claim(record, UNSTAMPED).stored()).isEqualTo(second);
  }

  @Test
  void manyAtOnceAreHeldAsTheyWouldBeOneByOne() {
    ExternalReference free = new ExternalReference("erp", UUID.randomUUID().toString());
    claim(record, FIRST);

    QuarkusTransaction.requiringNew()
        .run(() -> {
          assertThat(ids.claimAll(List.of(reference, free, free))).isEqualTo(1);
          Claim first = ids.claim(free, UUID.randomUUID(), FIRST);
          assertThat(first.isNew()).isTrue();
          assertThat(ids.claim(free, UUID.randomUUID(), UNSTAMPED))
              .isEqualTo(new Claim(first.recordId(), false, FIRST));
          assertThat(ids.claim(reference, UUID.randomUUID(), UNSTAMPED))
              .isEqualTo(new Claim(record, false, FIRST));
        });
  }

  @Test
  void ofTwoAtOnceTheLaterFindsTheRecordOfTheEarlier() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Claim> earlier =
          threads.submit(() ->
              QuarkusTransaction.requiringNew()
                  .call(() -> {
                    Claim claim = ids.claim(reference, record, FIRST);
                    held.countDown();
                    asked.await();
                    return claim;
                  }));
      held.await();
      Future<Claim> later =
          threads.submit(() ->
              QuarkusTransaction.requiringNew()
                  .call(() -> {
                    asked.countDown();
                    return ids.claim(reference, UUID.randomUUID(), UNSTAMPED);
                  }));

      assertThat(earlier.get().isNew()).isTrue();
      assertThat(later.get()).isEqualTo(new Claim(record, false, FIRST));
    }
  }

  @Test
  void aRowMustBearItsKeyAndSayTheSameAsTheAddress() {
    assertThat(keys.ofAddress(reference.system(), reference.id(), null)).isEqualTo(reference);
    assertThat(keys.ofRow(reference)).isEqualTo(reference);
    assertThatThrownBy(() -> keys.ofRow(null)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> keys.ofAddress("erp", "other", reference))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.errors().getFirst().pointer()).isEqualTo("/externalReference"));
  }
}
