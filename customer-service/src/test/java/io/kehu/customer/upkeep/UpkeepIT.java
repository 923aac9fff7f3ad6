package io.kehu.customer.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.customer.expression.Condition;
import io.kehu.customer.expression.Expression;
import io.kehu.customer.expression.ExpressionService;
import io.kehu.customer.expression.Oracle;
import io.kehu.customer.segment.SegmentApi;
import io.kehu.customer.segment.SegmentKind;
import io.kehu.customer.segment.SegmentService;
import io.kehu.customer.segment.SegmentStatus;
import io.kehu.testing.server.KehuTestResource;
import io.kehu.testing.time.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The whole evaluation, the upkeep by changes and plain Java say the same of random customers and random expressions.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class UpkeepIT {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int CUSTOMERS = 120;
  private static final int SEGMENTS = 150;

  private final SegmentService segments;
  private final ExpressionService expressions;
  private final UpkeepJobs jobs;
  private final Upkeep upkeep;
  private final Jdbi jdbi;
  private final TestClock clock;
  private final Map<String, Expression> active = new LinkedHashMap<>();

  UpkeepIT(
      SegmentService segments,
      ExpressionService expressions,
      UpkeepJobs jobs,
      Upkeep upkeep,
      Jdbi jdbi,
      TestClock clock) {
    this.segments = segments;
    this.expressions = expressions;
    this.jobs = jobs;
    this.upkeep = upkeep;
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @AfterEach
  void layAside() {
    active
        .keySet()
        .forEach(
            code -> segments.become(code, "*", new SegmentApi.StatusMove(SegmentStatus.ARCHIVED)));
  }

  @Test
  void allWaysOfEvaluatingAgree() {
    Random random = new Random(20261126);
    Instant begin = Instant.parse("2026-11-26T03:00:00Z");
    clock.stopAt(begin);
    upkeep.sweep();
    RandomCustomers customers = new RandomCustomers(jdbi, random, begin);
    for (int i = 0; i < CUSTOMERS; i++) {
      customers.create();
    }
    RandomExpressions texts = new RandomExpressions(random);
    for (int i = 0; i < SEGMENTS; i++) {
      activate("random-" + i, texts.next());
    }

    jobs.run();
    agree(customers);

    for (int round = 0; round < 5; round++) {
      for (int i = 0; i < 40; i++) {
        customers.change();
      }
      jobs.run();
      agree(customers);

      clock.advance(Duration.ofHours(random.nextInt(24 * 20)));
      upkeep.sweep();
      jobs.run();
      agree(customers);
    }

    forget(customers.values().keySet());
    upkeep.sweep();
    jobs.run();
    agree(customers);
  }

  @Test
  void severalInstancesTellEachTurnOnceAndInOrder() throws Exception {
    Random random = new Random(7);
    RandomCustomers customers = new RandomCustomers(jdbi, random, clock.instant());
    for (int i = 0; i < 30; i++) {
      customers.create();
    }
    activate("at-once", "tier = GOLD or openTickets > 2");
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      AtomicBoolean going = new AtomicBoolean(true);
      List<Future<?>> instances =
          Stream.generate(() ->
                  threads.submit(() -> {
                    while (going.get()) {
                      jobs.run();
                    }
                  }))
              .limit(4)
              .collect(Collectors.toList());
      for (int i = 0; i < 300; i++) {
        customers.change();
      }
      going.set(false);
      for (Future<?> instance : instances) {
        instance.get();
      }
    }
    jobs.run();

    agree(customers);
    Set<UUID> members = members("at-once", customers.values().keySet());
    Map<UUID, List<String>> told = turns("at-once");
    for (UUID customer : customers.values().keySet()) {
      List<String> turns = told.getOrDefault(customer, List.of());
      for (int i = 0; i < turns.size(); i++) {
        assertThat(turns.get(i)).isEqualTo(i % 2 == 0 ? "entered" : "left");
      }
      assertThat(turns.size() % 2 == 1).isEqualTo(members.contains(customer));
    }
  }

  /// What was told of each customer, in order.
  private Map<UUID, List<String>> turns(String code) {
    return jdbi.withHandle(db ->
        db
            .createQuery(
                """
                select event_key, split_part(type, '.', 3) as turn from outbox_event
                where aggregatetype = 'crm.segment' and cast(payload as jsonb) ->> 'segment' = :code
                order by seq
                """)
            .bind("code", code)
            .map((row, _) ->
                Map.entry(UUID.fromString(row.getString("event_key")), row.getString("turn")))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  /// As if all of it had been worked out when the fields still had another meaning.
  private void forget(Collection<UUID> ids) {
    jdbi.useHandle(db -> {
      db.createUpdate("delete from segment_member where customer_id = any(:ids)")
          .bind("ids", ids)
          .execute();
      db.execute("update customer_filled set fingerprint = 'another'");
    });
  }

  private void activate(String code, String text) {
    SegmentApi.View made =
        segments.create(new SegmentApi.Create(code, code, null, SegmentKind.DYNAMIC, text));
    segments.become(code, "*", new SegmentApi.StatusMove(SegmentStatus.ACTIVE));
    active.put(code, expressions.read("/expression", made.expression()));
    assertThat(active.get(code)).isEqualTo(expressions.read("/expression", text));
  }

  private void agree(RandomCustomers customers) {
    Oracle oracle = new Oracle(clock.instant(), ZONE);
    Collection<UUID> ids = customers.values().keySet();
    active.forEach((code, expression) -> {
      Set<UUID> expected =
          customers.values().entrySet().stream()
              .filter(customer -> oracle.holds(expression, customer.getValue()))
              .map(Map.Entry::getKey)
              .collect(Collectors.toCollection(TreeSet::new));
      String text = expressions.print(expression);
      assertThat(evaluated(expression, ids)).as("in whole: %s", text).isEqualTo(expected);
      assertThat(members(code, ids)).as("by upkeep: %s", text).isEqualTo(expected);
    });
  }

  private Set<UUID> evaluated(Expression expression, Collection<UUID> ids) {
    Condition condition = expressions.condition(expression, "p", clock.instant());
    String sql =
        "select c.id from %s where (%s) and c.id = any(:ids)"
            .formatted(Condition.from(condition.sources()), condition.where().text());
    return jdbi.withHandle(db -> {
      try (Query query = db.createQuery(sql)) {
        condition.where().parameters().forEach(query::bind);
        return new TreeSet<>(query.bind("ids", ids).mapTo(UUID.class).list());
      }
    });
  }

  private Set<UUID> members(String code, Collection<UUID> ids) {
    return jdbi.withHandle(db ->
        new TreeSet<>(
            db.createQuery(
                    """
                    select m.customer_id from segment_member m join segment s on s.id = m.segment_id
                    where s.code = :code and m.customer_id = any(:ids)
                    """)
                .bind("code", code)
                .bind("ids", ids)
                .mapTo(UUID.class)
                .list()));
  }
}
