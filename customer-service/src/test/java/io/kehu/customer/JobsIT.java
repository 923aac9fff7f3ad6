package io.kehu.customer;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Recurring jobs run on threads of their own, where no request lends them a persistence context. Tests that call what a job does from their own thread
/// would not notice that it needs one.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class JobsIT {
  private final List<Task<?>> tasks;

  @Inject
  JobsIT(@All List<Task<?>> tasks) {
    this.tasks = tasks;
  }

  @TestFactory
  Stream<DynamicTest> everyRecurringJobRunsByItself() {
    return tasks.stream()
        .filter(RecurringTask.class::isInstance)
        .map(task ->
            DynamicTest.dynamicTest(task.getName(), () -> runAlone((RecurringTask<?>) task)));
  }

  private static <T> void runAlone(RecurringTask<T> job)
      throws ExecutionException, InterruptedException {
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      thread.submit(() -> job.execute(new TaskInstance<>(job.getName(), "recurring"), null)).get();
    }
  }
}
