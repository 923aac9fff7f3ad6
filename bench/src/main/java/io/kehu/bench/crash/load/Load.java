package io.kehu.bench.crash.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Several writers, each telling story after story until it is told to stop; the one under way is then told to its end.
public final class Load {
  private static final List<Named> WHOLES =
      List.of(
          new Named("import", WholeStories::file),
          new Named("transfer", WholeStories::transfer),
          new Named("merge", WholeStories::merge),
          new Named("erasure", WholeStories::erasure));

  private final Function<RandomGenerator, Client> clients;
  private final Ledger ledger;
  private final List<Thread> writers = new ArrayList<>();
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  private record Named(String name, Story story) {}

  /// @param clients each writer has one of its own, with its own chance
  public Load(Function<RandomGenerator, Client> clients, Ledger ledger) {
    this.clients = clients;
    this.ledger = ledger;
  }

  /// @param seed makes what each writer wants repeatable; when it comes to it depends on what is being killed
  /// @param count writers of records; beside them there is one for each thing that takes several transactions, so that one of each is always under way
  public void start(int count, long seed) throws InterruptedException {
    Random seeds = new Random(seed);
    Worker first = worker(seeds);
    for (int i = 0; i < 20; i++) {
      tell(CustomerStories::comes, first);
    }
    for (int i = 0; i < count; i++) {
      begin("writer-" + i, worker(seeds), Load::next);
    }
    WHOLES.forEach(whole -> begin("writer-" + whole.name(), worker(seeds), _ -> noted(whole)));
  }

  private void begin(String name, Worker worker, Function<Worker, Story> stories) {
    writers.add(Thread.ofPlatform().name(name).start(() -> write(worker, stories)));
  }

  /// Waits until every writer knows what became of its last write.
  public void stop() throws InterruptedException {
    stopping = true;
    for (Thread writer : writers) {
      writer.join();
    }
  }

  private Worker worker(Random seeds) {
    Random random = new Random(seeds.nextLong());
    return new Worker(clients.apply(random), ledger, random);
  }

  private void write(Worker worker, Function<Worker, Story> stories) {
    try {
      while (!stopping) {
        tell(stories.apply(worker), worker);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      ledger.surprise("a writer died: " + e);
    }
  }

  private static void tell(Story story, Worker worker) throws InterruptedException {
    try {
      story.tell(worker);
    } catch (Worker.StoryEnds noted) {
      // The ledger knows why.
    }
  }

  /// What would be half done if a process died now.
  public Set<String> underWay() {
    return new TreeSet<>(underWay);
  }

  private Story noted(Named whole) {
    return worker -> {
      underWay.add(whole.name());
      try {
        whole.story().tell(worker);
      } finally {
        underWay.remove(whole.name());
      }
    };
  }

  private static Story next(Worker worker) {
    int dice = worker.between(1, 100);
    return dice <= 18
        ? CustomerStories::comes
        : dice <= 20
            ? CustomerStories::isRefused
            : dice <= 28
                ? CustomerStories::spends
                : dice <= 55
                    ? SalesStories::order
                    : dice <= 68
                        ? SalesStories::deal
                        : dice <= 82
                            ? DeskStories::ticket
                            : dice <= 96
                                ? DeskStories::answer
                                : dice <= 98 ? BulkStories::batch : BulkStories::imports;
  }
}
