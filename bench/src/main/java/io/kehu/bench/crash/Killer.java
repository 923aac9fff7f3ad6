package io.kehu.bench.crash;

import io.kehu.dev.launcher.Platform;
import io.kehu.dev.launcher.machine.LauncherException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Carries the plan out, and keeps starting what was killed until it is ready.
final class Killer {
  private static final int STARTS_AT_MOST = 60;

  private final Platform platform;
  private final Supplier<Set<String>> underWay;
  private final Consumer<String> out;
  private final Instant begun = Instant.now();
  private final Set<String> coming = ConcurrentHashMap.newKeySet();
  private final List<Thread> starters = new ArrayList<>();
  private volatile boolean ending;

  /// @param underWay what a kill would leave half done
  Killer(Platform platform, Supplier<Set<String>> underWay, Consumer<String> out) {
    this.platform = platform;
    this.underWay = underWay;
    this.out = out;
  }

  /// Returns when everything is up again.
  void carryOut(List<Kill> kills, Duration load) throws InterruptedException {
    // Who ends the program does not want processes back that are being stopped.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> ending = true));
    for (Kill kill : kills) {
      sleepUntil(kill.at());
      Set<String> halfDone = underWay.get();
      boolean ran = platform.kill(kill.process());
      say(
          "killed %s%s amid %s"
              .formatted(kill.process(), ran ? "" : " (was down already)", halfDone));
      if (coming.add(kill.process())) {
        starters.add(
            Thread.ofPlatform().name("start-" + kill.process()).start(() -> startAgain(kill)));
      }
    }
    sleepUntil(load);
    for (Thread starter : starters) {
      starter.join();
    }
    if (!coming.isEmpty()) {
      throw new LauncherException("could not be started again: " + coming);
    }
  }

  private void startAgain(Kill kill) {
    try {
      Thread.sleep(kill.pause());
      for (int attempt = 1; attempt <= STARTS_AT_MOST && !ending; attempt++) {
        try {
          platform.start(kill.process());
          coming.remove(kill.process());
          say(
              "%s is ready again%s"
                  .formatted(kill.process(), attempt == 1 ? "" : ", start " + attempt));
          return;
        } catch (LauncherException | IllegalStateException e) {
          say(
              "%s did not start: %s"
                  .formatted(
                      kill.process(),
                      String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
          Thread.sleep(1_000);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sleepUntil(Duration at) throws InterruptedException {
    Duration left = Duration.between(Instant.now(), begun.plus(at));
    if (left.isPositive()) {
      Thread.sleep(left);
    }
  }

  private void say(String words) {
    out.accept(
        "%5.1f s  %s".formatted(Duration.between(begun, Instant.now()).toMillis() / 1e3, words));
  }
}
