package io.kehu.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ListsIT {
  private static final Listing<UUID> LISTING =
      Listing.from("list_item i", "i.id")
          .required("at", FieldType.INSTANT, "i.at")
          .field("name", FieldType.TEXT, "i.name")
          .field("amount", FieldType.DECIMAL, "i.amount")
          .field("number", FieldType.INTEGER, "i.number")
          .field("day", FieldType.DATE, "i.day")
          .field("flag", FieldType.BOOLEAN, "i.flag")
          .defaultSort("-at")
          .select("i.id", row -> row.getObject("id", UUID.class));

  @Inject Jdbi jdbi;
  @Inject Lists lists;
  private final String group = UUID.randomUUID().toString();

  @BeforeEach
  void table() {
    jdbi.useHandle(handle ->
        handle.execute(
            """
            create table if not exists list_item (id uuid primary key, batch text not null,
              at timestamptz not null, name text, amount numeric, number bigint, day date,
              flag boolean)
            """));
  }

  /// Few different values and many nulls, so that every order has ties.
  private UUID insert(Random random) {
    UUID id = UUID.randomUUID();
    jdbi.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into list_item values (:id, :batch, :at, :name, :amount, :number,
                  cast(:day as date), :flag)
                """)
            .bind("id", id)
            .bind("batch", group)
            .bind("at", Instant.EPOCH.plusNanos(random.nextInt(4) * 1_000L))
            .bind("name", orNull(random, List.of("a", "b%", "c_c", "Zoe", "张三")))
            .bind("amount", orNull(random, List.of(1.5, 2.25, -3.0)))
            .bind("number", orNull(random, List.of(1L, 2L, 3L)))
            .bind("day", orNull(random, List.of("2026-01-01", "2026-02-01")))
            .bind("flag", orNull(random, List.of(true, false)))
            .execute());
    return id;
  }

  private static <T> @Nullable T orNull(Random random, List<T> values) {
    int index = random.nextInt(values.size() + 2);
    return index < values.size() ? values.get(index) : null;
  }

  private Page<UUID> page(
      int limit, @Nullable String cursor, @Nullable String filter, @Nullable String sort) {
    return lists.page(
        LISTING,
        new ListRequest(limit, cursor, filter, sort, null),
        List.of(Sql.of("i.batch = :batch", Map.of("batch", group))));
  }

  private List<UUID> walk(int limit, @Nullable String filter, @Nullable String sort) {
    List<UUID> all = new ArrayList<>();
    String cursor = null;
    do {
      Page<UUID> page = page(limit, cursor, filter, sort);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null);
    return all;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at",
        "-at",
        "name",
        "-name",
        "name,-amount",
        "-name,amount",
        "-flag,-day,-number",
        "flag,day,number",
        "amount,-at,name",
        "-number,at"
      })
  void pagesAreTheListCutInPieces(String sort) {
    Random random = new Random(sort.hashCode());
    Set<UUID> inserted = new HashSet<>();
    for (int i = 0; i < 120; i++) {
      inserted.add(insert(random));
    }
    List<UUID> whole = page(200, null, null, sort).items();

    assertThat(whole).containsExactlyInAnyOrderElementsOf(inserted);
    for (int limit : new int[] {1, 7, 50}) {
      assertThat(walk(limit, null, sort)).as("limit %d", limit).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-at", "name,-amount", "-flag,-day"})
  void nothingIsLostOrRepeatedWhileOthersInsert(String sort) throws Exception {
    Random random = new Random(7);
    Set<UUID> before = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      before.add(insert(random));
    }
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
      Future<?> writing =
          writer.submit(() -> {
            Random others = new Random(8);
            for (int i = 0; i < 300 && !done.get(); i++) {
              insert(others);
            }
          });
      List<UUID> seen = walk(9, null, sort);
      done.set(true);
      writing.get();

      assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name==a",
        "name!=a",
        "name==b%",
        "name==c_*",
        "name==*O*",
        "name==张*",
        "name=in=(a,'b%')",
        "name=out=(a,'b%')",
        "amount>1.5",
        "amount>=1.5;amount<2",
        "amount==-3",
        "number=in=(1,2),flag==true",
        "(name==a,name=null=true);(number==1,flag!=false)",
        "day<2026-02-01",
        "at>1970-01-01T00:00:00.000001Z",
        "flag=null=false"
      })
  void filtersChooseRows(String filter) {
    Random random = new Random(3);
    for (int i = 0; i < 80; i++) {
      insert(random);
    }
    List<UUID> matching = walk(13, filter, "name,-at");

    assertThat(matching).doesNotHaveDuplicates();
    assertThat(matching).hasSize((int) expected(filter)).isNotEmpty();
  }

  /// The same in words of SQL, written by hand.
  private long expected(String filter) {
    String condition =
        switch (filter) {
          case "name==a" -> "name = 'a'";
          case "name!=a" -> "name is distinct from 'a'";
          case "name==b%" -> "name = 'b%'";
          case "name==c_*" -> "name = 'c_c'";
          case "name==*O*" -> "name = 'Zoe'";
          case "name==张*" -> "name = '张三'";
          case "name=in=(a,'b%')" -> "name in ('a', 'b%')";
          case "name=out=(a,'b%')" -> "name is null or name not in ('a', 'b%')";
          case "amount>1.5" -> "amount > 1.5";
          case "amount>=1.5;amount<2" -> "amount >= 1.5 and amount < 2";
          case "amount==-3" -> "amount = -3";
          case "number=in=(1,2),flag==true" -> "number in (1, 2) or flag";
          case "(name==a,name=null=true);(number==1,flag!=false)" ->
              "(name = 'a' or name is null) and (number = 1 or flag is distinct from false)";
          case "day<2026-02-01" -> "day = date '2026-01-01'";
          case "at>1970-01-01T00:00:00.000001Z" -> "at > timestamptz '1970-01-01 00:00:00.000001Z'";
          case "flag=null=false" -> "flag is not null";
          default -> throw new IllegalArgumentException(filter);
        };
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select count(*) from list_item where batch = :batch and (" + condition + ")")
            .bind("batch", group)
            .mapTo(Long.class)
            .one());
  }

  @Test
  void aCursorHoldsOnlyForItsOrderAndFilter() {
    Random random = new Random(5);
    for (int i = 0; i < 5; i++) {
      insert(random);
    }
    String cursor = page(2, null, "name=null=false", "name").nextCursor();
    String cut = java.util.Objects.requireNonNull(page(2, null, null, null).nextCursor());

    assertThatThrownBy(() -> page(2, cursor, "name=null=false", "-name"))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> page(2, cursor, null, "name")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> page(2, cut.substring(1), null, null))
        .isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((((((name==a))))))",
        "name==a;name==a;name==a;name==a;name==a;name==a;name==a;name==a;name==a;name==a;name==a;"
            + "name==a;name==a;name==a;name==a;name==a;name==a;name==a;name==a;name==a;name==a",
        "name==a;;name==b",
        "name=like=a",
        "day==2026-13-01",
        "amount==1e999999999",
        "at>9999999-01-01T00:00:00Z",
        "flag>true",
        "number==1.5"
      })
  void filtersThatAreTooMuchAreRefused(String filter) {
    assertThatThrownBy(() -> page(2, null, filter, null)).isInstanceOf(ProblemException.class);
  }

  @Test
  void totalsAreCountedOnRequest() {
    Random random = new Random(6);
    for (int i = 0; i < 12; i++) {
      insert(random);
    }
    List<Sql> ours = List.of(Sql.of("i.batch = :batch", Map.of("batch", group)));

    assertThat(lists.page(LISTING, new ListRequest(5, null, null, null, "exact"), ours).total())
        .isEqualTo(12);
    assertThat(lists.page(LISTING, new ListRequest(5, null, null, null, "estimate"), ours).total())
        .isNotNull();
    assertThat(lists.page(LISTING, new ListRequest(5, null, null, null, null), ours).total())
        .isNull();
  }
}
