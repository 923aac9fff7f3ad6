package io.kehu.dev.launcher;

import io.kehu.dev.launcher.machine.Commands;
import io.kehu.dev.launcher.machine.LauncherException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs several things side by side and waits for all of them; then the first failure is thrown.
final class Together {

  private Together() {}

  static void run(List<? extends Runnable> work, int atATime) {
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(atATime)) {
      work.forEach(one -> running.add(threads.submit(one)));
    }
    for (Future<?> one : running) {
      try {
        one.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof LauncherException told) {
          throw told;
        }
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        throw Commands.interrupted(e);
      }
    }
  }
}
