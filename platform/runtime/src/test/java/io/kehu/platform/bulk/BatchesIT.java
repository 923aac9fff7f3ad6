package io.kehu.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.platform.bulk.BatchResult.Done;
import io.kehu.platform.bulk.BatchResult.Item;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class BatchesIT {
  private final Batches batches;
  private final Jdbi jdbi;
  private final String prefix = UUID.randomUUID() + "-";

  @Inject
  BatchesIT(Batches batches, Jdbi jdbi) {
    this.batches = batches;
    this.jdbi = jdbi;
  }

  record Thing(@NotBlank String name, int size) {}

  private Done create(Thing thing) {
    if (thing.size() < 0) {
      throw ProblemException.of(GeneralProblem.STALE_SOURCE_VERSION);
    }
    jdbi.useHandle(handle ->
        handle.execute(
            "insert into gadget (external_id, size) values (?, ?)",
            prefix + thing.name(),
            thing.size()));
    return new Done(201, UUID.randomUUID());
  }

  private int written() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select count(*) from gadget where external_id like ?")
            .bind(0, prefix + "%")
            .mapTo(Integer.class)
            .one());
  }

  private BatchResult run(boolean atomic, Thing... things) {
    return batches.run(new BatchRequest<>(atomic, List.of(things)), this::create);
  }

  @Test
  void oneBadItemDoesNotRefuseTheOthers() {
    BatchResult result =
        run(
            false,
            new Thing("a", 1),
            new Thing(" ", 1),
            new Thing("b", -1),
            new Thing("c", 5000),
            new Thing("d", 4));

    assertThat(result.items()).extracting(Item::status).containsExactly(201, 400, 409, 400, 201);
    assertThat(result.items()).extracting(Item::index).containsExactly(0, 1, 2, 3, 4);
    assertThat(result.items().get(2).problem()).containsEntry("code", "stale-source-version");
    assertThat(written()).isEqualTo(2);
  }

  @Test
  void anAtomicBatchDoesAllOrNothing() {
    assertThat(run(true, new Thing("a", 1), new Thing("b", 2)).items())
        .extracting(Item::status)
        .containsExactly(201, 201);
    assertThat(written()).isEqualTo(2);

    BatchResult refused = run(true, new Thing("c", 1), new Thing("d", -1), new Thing("e", 1));
    assertThat(refused.items()).extracting(Item::status).containsExactly(424, 409, 424);
    assertThat(refused.items())
        .extracting(Item::problem)
        .allMatch(problem -> problem instanceof Map<?, ?> map && map.containsKey("code"));
    assertThat(run(true, new Thing("c", 1), new Thing("", 1)).items())
        .extracting(Item::status)
        .containsExactly(424, 400);
    assertThat(written()).isEqualTo(2);
  }
}
