package io.kehu.platform.succession;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.testing.server.KehuTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class SuccessionsIT {
  private final Successions successions;
  private final Jdbi jdbi;
  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();
  private final UUID third = UUID.randomUUID();

  @Inject
  SuccessionsIT(Successions successions, Jdbi jdbi) {
    this.successions = successions;
    this.jdbi = jdbi;
  }

  @Test
  void rowsFollowTheRecordThatTheyNameAndGoBackWithIt() {
    UUID before = part(first);
    UUID own = part(second);
    learn(first, second, 1);
    UUID after = part(first);
    assertThat(at(before, own, after)).containsOnly(second);

    learn(first, null, 2);
    assertThat(at(before, after)).containsOnly(first);
    assertThat(at(own)).containsOnly(second);
  }

  @Test
  void linesAreFollowedToTheirEndInWhateverOrderTheyAreLearnt() {
    UUID part = part(first);
    learn(second, third, 1);
    learn(first, second, 1);
    assertThat(at(part)).containsOnly(third);
    assertThat(successions.current(first)).isEqualTo(third);

    learn(second, null, 2);
    assertThat(at(part)).containsOnly(second);
  }

  @Test
  void olderNewsDoesNothing() {
    learn(first, second, 5);
    learn(first, third, 4);
    learn(first, null, 3);

    assertThat(successions.current(first)).isEqualTo(second);
  }

  @Test
  void circleThatNewsInTheWrongOrderClosesOpensAgain() {
    UUID part = part(first);
    learn(first, second, 1);
    learn(second, first, 1);
    learn(first, null, 2);

    assertThat(at(part)).containsOnly(first);
    assertThat(successions.current(second)).isEqualTo(first);
  }

  @Test
  void rowThatIsPutOnAnotherRecordStaysThere() {
    UUID moved = part(first);
    UUID written = part(first);
    learn(first, second, 1);
    jdbi.useHandle(db -> {
      db.execute("update gadget_part set gadget_id = ? where id = ?", third, moved);
      // As somebody does who read the row before it followed.
      db.execute("update gadget_part set gadget_id = ?, note = 'new' where id = ?", first, written);
    });
    assertThat(at(moved)).containsOnly(third);
    assertThat(at(written)).containsOnly(second);

    learn(first, null, 2);
    assertThat(at(moved)).containsOnly(third);
    assertThat(at(written)).containsOnly(first);
  }

  @Test
  void rowThatIsWrittenWhileNewsComesIsFoundByTheSweep() {
    UUID part = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(() -> {
          insert(part, first);
          QuarkusTransaction.requiringNew().run(() -> learn(first, second, 1));
        });
    QuarkusTransaction.requiringNew().run(() -> successions.settleRecent("10 minutes"));

    assertThat(at(part)).containsOnly(second);
  }

  /// Where each row stands depends on what it names and on the successions alone.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyOrderOfNewsGivesTheSame(long seed) {
    Random random = new Random(seed);
    List<UUID> records = List.of(first, second, third, UUID.randomUUID());
    Map<UUID, UUID> into = new HashMap<>();
    List<Runnable> news = new ArrayList<>();
    Map<UUID, UUID> named = new HashMap<>();
    for (int i = 0; i < records.size() - 1; i++) {
      UUID record = records.get(i);
      UUID successor =
          random.nextBoolean() ? records.get(i + 1 + random.nextInt(records.size() - 1 - i)) : null;
      news.add(() -> learn(record, records.getLast(), 1));
      news.add(() -> learn(record, successor, 2));
      if (successor != null) {
        into.put(record, successor);
      }
    }
    for (UUID record : records) {
      UUID part = UUID.randomUUID();
      named.put(part, record);
      news.add(() -> insert(part, record));
    }
    Collections.shuffle(news, random);
    // Of one record news comes in order; here it may not, and the version decides, but where the
    // last word is that it
    // stands by itself.
    news.forEach(Runnable::run);
    records.forEach(record -> learn(record, into.get(record), 3));

    named.forEach((part, record) -> {
      UUID end = record;
      while (into.containsKey(end)) {
        end = into.get(end);
      }
      assertThat(at(part)).containsOnly(end);
    });
  }

  private void learn(UUID id, @Nullable UUID successor, long version) {
    successions.learn(id, successor, version);
  }

  private UUID part(UUID gadget) {
    UUID id = UUID.randomUUID();
    insert(id, gadget);
    return id;
  }

  private void insert(UUID id, UUID gadget) {
    jdbi.useHandle(
        db -> db.execute("insert into gadget_part (id, gadget_id) values (?, ?)", id, gadget));
  }

  private List<UUID> at(UUID... parts) {
    return jdbi.withHandle(db ->
        db.createQuery("select gadget_id from gadget_part where id = any(:parts)")
            .bindArray("parts", UUID.class, (Object[]) parts)
            .mapTo(UUID.class)
            .list());
  }
}
