package io.kehu.platform.event.fold;

import io.kehu.platform.event.GadgetCounted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Counts and adds up, so that an event too many or too few shows.
@ApplicationScoped
class GadgetFold implements EventFold {
  private final Jdbi jdbi;

  GadgetFold(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  record Counted(UUID gadget, int number) {}

  record Sums(int events, long total) {
    Sums plus(Sums other) {
      return new Sums(events + other.events, total + other.total);
    }
  }

  @Override
  public String name() {
    return "gadget-sums";
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of(GadgetCounted.TYPE);
  }

  @Override
  public Set<Integer> generations() {
    return jdbi.withHandle(handle ->
        new HashSet<>(
            handle
                .createQuery("select number from gadget_generation")
                .mapTo(Integer.class)
                .list()));
  }

  @Override
  public void fold(FoldBatch batch) {
    Map<UUID, Sums> sums = new HashMap<>();
    for (FoldEvent event : batch.events()) {
      Counted data = event.data(Counted.class);
      sums.merge(data.gadget(), new Sums(1, data.number()), Sums::plus);
    }
    jdbi.useHandle(handle ->
        sums.forEach((gadget, sum) ->
            handle.execute(
                """
                insert into gadget_fold (generation, gadget, events, total) values (?, ?, ?, ?)
                on conflict (generation, gadget) do update set
                  events = gadget_fold.events + excluded.events, total = gadget_fold.total + excluded.total
                """,
                batch.generation(),
                gadget,
                sum.events(),
                sum.total())));
  }

  void setGenerations(Set<Integer> generations) {
    jdbi.useHandle(handle -> {
      handle.execute("delete from gadget_generation");
      generations.forEach(
          number -> handle.execute("insert into gadget_generation values (?)", number));
    });
  }

  Sums sumsOf(int generation, UUID gadget) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                "select events, total from gadget_fold where generation = ? and gadget = ?")
            .bind(0, generation)
            .bind(1, gadget)
            .map((row, context) -> new Sums(row.getInt(1), row.getLong(2)))
            .findOne()
            .orElse(new Sums(0, 0)));
  }
}
