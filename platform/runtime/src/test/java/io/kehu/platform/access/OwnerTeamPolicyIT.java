package io.kehu.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.platform.sql.Sql;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class OwnerTeamPolicyIT {
  private static final OwnerTeamPolicy<Thing> POLICY =
      new OwnerTeamPolicy<>("t.owner_id", "t.team");
  private static final List<String> TEAMS = List.of("north", "south", "south-1", "south-2");

  @Inject Jdbi jdbi;
  @Inject Teams teams;

  private record Thing(UUID id, @Nullable UUID ownerId, @Nullable String team) implements Owned {}

  @Test
  void listsShowExactlyWhatSingleReadsAllow() {
    Random random = new Random(42);
    List<UUID> people = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));
    jdbi.useHandle(
        handle -> handle.execute("create table owned_thing (id uuid, owner_id uuid, team text)"));
    Map<UUID, Thing> things = new HashMap<>();
    for (int i = 0; i < 200; i++) {
      Thing thing = new Thing(new UUID(9, i), orNull(random, people), orNull(random, TEAMS));
      things.put(thing.id(), thing);
      jdbi.useHandle(handle ->
          handle
              .createUpdate("insert into owned_thing values (:id, :owner, :team)")
              .bind("id", thing.id())
              .bind("owner", thing.ownerId())
              .bind("team", thing.team())
              .execute());
    }

    for (int i = 0; i < 200; i++) {
      Caller caller = aCaller(random, people);
      Set<UUID> decided = new HashSet<>();
      things.values().stream()
          .filter(thing -> POLICY.mayRead(caller, thing))
          .forEach(thing -> decided.add(thing.id()));

      assertThat(listed(POLICY.readable(caller))).as(caller.toString()).isEqualTo(decided);
      assertThat(things.values().stream().filter(thing -> POLICY.mayWrite(caller, thing)))
          .as("what may be written may be read")
          .allMatch(thing -> POLICY.mayRead(caller, thing));
    }
  }

  private static Caller aCaller(Random random, List<UUID> people) {
    Set<String> own = new TreeSet<>();
    Set<String> visible = new TreeSet<>();
    for (String team : TEAMS) {
      if (random.nextInt(4) == 0) {
        own.add(team);
        visible.add(team);
      } else if (random.nextInt(4) == 0) {
        visible.add(team);
      }
    }
    Caller.Reach[] reaches = Caller.Reach.values();
    return new Caller(
        people.get(random.nextInt(people.size())),
        "somebody",
        Set.of(),
        own,
        visible,
        reaches[random.nextInt(reaches.length)]);
  }

  private static <T> @Nullable T orNull(Random random, List<T> values) {
    int index = random.nextInt(values.size() + 1);
    return index < values.size() ? values.get(index) : null;
  }

  private Set<UUID> listed(Sql where) {
    return jdbi.withHandle(handle -> {
      try (var query = handle.createQuery("select t.id from owned_thing t where " + where.text())) {
        where.parameters().forEach(query::bind);
        return query.mapTo(UUID.class).set();
      }
    });
  }

  @Test
  void aManagerSeesTeamsBelowHoweverDeep() {
    String top = "top-" + UUID.randomUUID();
    teams.put(new Teams.Team(top, "Top", null));
    teams.put(new Teams.Team(top + "-a", "A", top));
    teams.put(new Teams.Team(top + "-a-1", "A 1", top + "-a"));
    teams.put(new Teams.Team(top + "-b", "B", null));

    assertThat(teams.withThoseBelow(Set.of(top)))
        .containsExactlyInAnyOrder(top, top + "-a", top + "-a-1");
    assertThat(teams.withThoseBelow(Set.of("unknown"))).containsExactly("unknown");
  }

  @Test
  void teamsInACircleComeToAnEnd() {
    String one = "circle-" + UUID.randomUUID();
    teams.put(new Teams.Team(one, "One", one + "-2"));
    teams.put(new Teams.Team(one + "-2", "Two", one));

    assertThat(teams.withThoseBelow(Set.of(one))).containsExactlyInAnyOrder(one, one + "-2");
  }
}
