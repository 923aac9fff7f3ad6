package io.kehu.analytics.model;

import io.kehu.platform.event.fold.EventFold;
import io.kehu.platform.event.fold.FoldBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Sorts a batch of events by what they tell of and writes each sort at once.
@ApplicationScoped
class ModelFold implements EventFold {
  static final String NAME = "model";

  private static final List<Supplier<Facts>> SORTS =
      List.of(
          CustomerFacts::new,
          ProductFacts::new,
          OrderFacts::new,
          OpportunityFacts::new,
          TicketFacts::new,
          AnswerFacts::new);

  private final Model model;
  private final Generations generations;

  ModelFold(Model model, Generations generations) {
    this.model = model;
    this.generations = generations;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> eventTypes() {
    return SORTS.stream()
        .flatMap(sort -> sort.get().eventTypes().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public Set<Integer> generations() {
    return generations.all().stream()
        .map(Generations.Generation::number)
        .collect(Collectors.toSet());
  }

  @Override
  public void fold(FoldBatch batch) {
    List<Facts> sorts = SORTS.stream().map(Supplier::get).toList();
    for (Facts sort : sorts) {
      Set<String> types = sort.eventTypes();
      batch.events().stream().filter(event -> types.contains(event.type())).forEach(sort::add);
    }
    model.use(
        batch.generation(),
        handle -> {
          sorts.forEach(sort -> sort.write(handle));
          MergedCustomers.settle(handle, MergedCustomers.named(sorts));
        });
  }
}
