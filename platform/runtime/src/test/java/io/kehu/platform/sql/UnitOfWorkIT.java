package io.kehu.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.platform.problem.Problems;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class UnitOfWorkIT {
  private static final String INSERT = "insert into gadget (external_id, size) values (?, ?)";

  private final UnitOfWork work;
  private final Jdbi jdbi;
  private final Problems problems;
  private final String prefix = UUID.randomUUID() + "-";

  @Inject
  UnitOfWorkIT(UnitOfWork work, Jdbi jdbi, Problems problems) {
    this.work = work;
    this.jdbi = jdbi;
    this.problems = problems;
  }

  @Test
  void rowsAreWrittenAtTheEndHoweverMany() {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          IntStream.range(0, 3).forEach(this::append);
          assertThat(written()).isEmpty();
          IntStream.range(3, 903).forEach(this::append);
        });

    assertThat(written()).isEqualTo(IntStream.range(0, 903).boxed().toList());
  }

  @Test
  void whatATransactionKnowsEndsWithIt() {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          assertThat(work.known(this, List.class)).isEmpty();
          List<?> made = work.of(this, List.class, ArrayList::new);
          assertThat(work.known(this, List.class)).containsSame(made);
        });

    assertThat(work.known(this, List.class)).isEmpty();
  }

  @Test
  void whoHasToReadThemWritesThemFirst() {
    List<Integer> seen = new ArrayList<>();

    QuarkusTransaction.requiringNew()
        .run(() -> {
          append(1);
          work.flush();
          seen.addAll(written());
          append(2);
        });

    assertThat(seen).containsExactly(1);
    assertThat(written()).containsExactly(1, 2);
  }

  @Test
  void nothingIsLeftOfATransactionThatWasRolledBack() {
    assertThatThrownBy(() ->
            QuarkusTransaction.requiringNew()
                .run(() -> {
                  append(1);
                  throw new IllegalArgumentException();
                }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(written()).isEmpty();
  }

  @Test
  void aRowThatCannotBeWrittenRollsEverythingBackAndSaysWhy() {
    assertThatThrownBy(() ->
            QuarkusTransaction.requiringNew()
                .run(() -> {
                  jdbi.useHandle(db -> db.execute(INSERT, prefix + "other", 7));
                  append(1);
                  append(1);
                }))
        .satisfies(failure ->
            assertThat(problems.document(failure).members())
                .containsEntry("code", "already-exists"));

    assertThat(written()).isEmpty();
  }

  @Test
  void anOwnerHasOneOfItsOwnInEachTransaction() {
    Object owner = new Object();

    Object first = QuarkusTransaction.requiringNew().call(() -> ofTwice(owner));
    Object second = QuarkusTransaction.requiringNew().call(() -> ofTwice(owner));

    assertThat(first).isNotSameAs(second);
  }

  private Object ofTwice(Object owner) {
    Object once = work.of(owner, Object.class, Object::new);
    assertThat(work.of(owner, Object.class, Object::new)).isSameAs(once);
    return once;
  }

  @Test
  void thereIsNoneOutsideATransaction() {
    assertThatThrownBy(() -> append(1)).isInstanceOf(IllegalStateException.class);
  }

  private void append(int size) {
    work.later(INSERT, prefix + size, size);
  }

  private List<Integer> written() {
    return jdbi.withHandle(db ->
        db.createQuery("select size from gadget where external_id like ? order by size")
            .bind(0, prefix + "%")
            .mapTo(Integer.class)
            .list());
  }
}
