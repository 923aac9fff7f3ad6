package io.kehu.customer.scan;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.kehu.customer.match.MissingKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/// Runs a scan to its end. Where the instance dies, another one goes on with it.
@ApplicationScoped
class ScanJob {
  static final TaskDescriptor<Void> SCAN = TaskDescriptor.of("duplicate-scan");
  private static final Duration RETRY = Duration.ofSeconds(5);

  @Produces
  @Singleton
  Task<Void> scanTask(MissingKeys missingKeys, ScanStep step) {
    return Tasks.custom(SCAN)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((instance, context) -> {
          // Whoever has no keys would be found by nobody.
          missingKeys.make();
          UUID scan = UUID.fromString(instance.getId());
          boolean more = true;
          while (more) {
            more = step.run(scan);
          }
          return new CompletionHandler.OnCompleteRemove<>();
        });
  }
}
