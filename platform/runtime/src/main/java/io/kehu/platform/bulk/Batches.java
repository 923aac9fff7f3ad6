package io.kehu.platform.bulk;

import io.kehu.platform.bulk.BatchResult.Done;
import io.kehu.platform.bulk.BatchResult.Item;
import io.kehu.platform.problem.Language;
import io.kehu.platform.problem.ProblemDocument;
import io.kehu.platform.problem.Problems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Runs the items of a `POST …/batch` one by one, each in its own transaction, or all in one when `atomic`.
@ApplicationScoped
public class Batches {
  private final Validator validator;
  private final Problems problems;

  Batches(Validator validator, Problems problems) {
    this.validator = validator;
    this.problems = problems;
  }

  /// Never fails for an item's sake: what became of each is said in its place. An atomic batch in which one item fails does nothing; the items that were
  /// not at fault are answered `batch-undone`.
  ///
  /// @param work does one item; throws `ProblemException` to refuse it
  public <T> BatchResult run(BatchRequest<T> request, Function<T, Done> work) {
    return run(request, work, (_, _) -> {});
  }

  /// The same, telling of each item that was refused by itself, after what it did was taken back.
  public <T> BatchResult run(
      BatchRequest<T> request, Function<T, Done> work, BiConsumer<T, ProblemDocument> onRefusal) {
    return request.atomic()
        ? together(request.items(), work)
        : alone(request.items(), work, onRefusal);
  }

  private <T> BatchResult alone(
      List<T> items, Function<T, Done> work, BiConsumer<T, ProblemDocument> onRefusal) {
    List<Item> results = new ArrayList<>();
    for (int index = 0; index < items.size(); index++) {
      T item = items.get(index);
      try {
        validate(item);
        results.add(done(index, QuarkusTransaction.requiringNew().call(() -> work.apply(item))));
      } catch (RuntimeException e) {
        ProblemDocument refusal = problems.document(e);
        onRefusal.accept(item, refusal);
        results.add(refused(index, refusal));
      }
    }
    return new BatchResult(results);
  }

  private <T> BatchResult together(List<T> items, Function<T, Done> work) {
    List<@Nullable ProblemDocument> refusals = new ArrayList<>();
    for (T item : items) {
      refusals.add(refusalOf(() -> validate(item)));
    }
    if (refusals.stream().anyMatch(refusal -> refusal != null)) {
      return undone(refusals);
    }
    List<Done> done = new ArrayList<>();
    ProblemDocument refusal =
        refusalOf(() ->
            QuarkusTransaction.requiringNew()
                .run(() -> items.forEach(item -> done.add(work.apply(item)))));
    if (refusal == null) {
      List<Item> results = new ArrayList<>();
      done.forEach(item -> results.add(done(results.size(), item)));
      return new BatchResult(results);
    }
    // The item after the last one done is at fault; where all were done, the commit was refused for
    // all of them.
    for (int index = 0; index < items.size(); index++) {
      boolean atFault = index == done.size() || done.size() == items.size();
      refusals.set(index, atFault ? refusal : null);
    }
    return undone(refusals);
  }

  private BatchResult undone(List<@Nullable ProblemDocument> refusals) {
    ProblemDocument bystander = problems.document(BulkProblem.BATCH_UNDONE, Language.current());
    List<Item> results = new ArrayList<>();
    for (ProblemDocument refusal : refusals) {
      results.add(refused(results.size(), refusal == null ? bystander : refusal));
    }
    return new BatchResult(results);
  }

  private @Nullable ProblemDocument refusalOf(Runnable step) {
    try {
      step.run();
      return null;
    } catch (RuntimeException e) {
      return problems.document(e);
    }
  }

  private <T> void validate(T item) {
    Set<ConstraintViolation<T>> broken = validator.validate(item);
    if (!broken.isEmpty()) {
      throw new ConstraintViolationException(broken);
    }
  }

  private static Item done(int index, Done done) {
    return new Item(index, done.status(), done.id(), null);
  }

  private static Item refused(int index, ProblemDocument refusal) {
    return new Item(index, refusal.status(), null, refusal.members());
  }
}
