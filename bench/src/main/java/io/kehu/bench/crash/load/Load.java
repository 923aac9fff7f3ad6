package io.kehu.bench.crash.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Several writers, each telling story after story until it is told to stop; the one under way is then told to its end.
public final class Load {
  private final Function<RandomGenerator, Client> clients;
  private final Ledger ledger;
  private final List<Thread> writers = new ArrayList<>();
  private final Map<Worker, String> underWay = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  /// @param clients each writer has one of its own, with its own chance
  public Load(Function<RandomGenerator, Client> clients, Ledger ledger) {
    this.clients = clients;
    this.ledger = ledger;
  }

  /// @param seed makes what each writer wants repeatable; when it comes to it depends on what is being killed
  /// @param count writers of records
  /// @param whole writers of what takes several transactions
  public void start(int count, int whole, long seed) throws InterruptedException {
    Random seeds = new Random(seed);
    Worker first = worker(seeds);
    for (int i = 0; i < 20; i++) {
      tell(CustomerStories::comes, first);
    }
    for (int i = 0; i < count + whole; i++) {
      Worker worker = worker(seeds);
      Function<Worker, Story> stories = i < count ? Load::next : this::nextWhole;
      writers.add(Thread.ofPlatform().name("writer-" + i).start(() -> write(worker, stories)));
    }
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
  public Map<String, Long> underWay() {
    return underWay.values().stream()
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  private Story nextWhole(Worker worker) {
    int dice = worker.between(1, 100);
    return dice <= 20
        ? noted("import", WholeStories::file)
        : dice <= 40
            ? noted("transfer", WholeStories::transfer)
            : dice <= 75
                ? noted("merge", WholeStories::merge)
                : noted("erasure", WholeStories::erasure);
  }

  private Story noted(String name, Story story) {
    return worker -> {
      underWay.put(worker, name);
      try {
        story.tell(worker);
      } finally {
        underWay.remove(worker);
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
