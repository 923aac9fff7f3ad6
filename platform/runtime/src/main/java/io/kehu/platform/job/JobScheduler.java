package io.kehu.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Runs all tasks that are produced as beans, the recurring ones from the start. A task is due by the service's clock; its data is stored as JSON, so it
/// may be a record. The scheduler sleeps by that clock; where it stands still or is set back, as tests do it, it is woken all the same.
@ApplicationScoped
class JobScheduler {
  private final DataSource database;
  private final List<Task<?>> tasks;
  private final Clock clock;
  private final JobMetrics metrics;
  private final boolean enabled;
  private final int threads;
  private final Duration poll;
  private final Serializer data = new JacksonSerializer(JobData::configure);
  private final List<Scheduler> running = new ArrayList<>(1);
  private final ScheduledExecutorService alarm =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("job-alarm").factory());
  private final AtomicReference<Instant> latestSeen = new AtomicReference<>(Instant.MIN);

  JobScheduler(
      DataSource database,
      @All List<Task<?>> tasks,
      Clock clock,
      JobMetrics metrics,
      @ConfigProperty(name = "kehu.jobs.enabled", defaultValue = "true") boolean enabled,
      @ConfigProperty(name = "kehu.jobs.threads", defaultValue = "4") int threads,
      @ConfigProperty(name = "kehu.jobs.poll", defaultValue = "1s") Duration poll) {
    this.database = database;
    this.tasks = tasks;
    this.clock = clock;
    this.metrics = metrics;
    this.enabled = enabled;
    this.threads = threads;
    this.poll = poll;
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      Scheduler scheduler = scheduler();
      running.add(scheduler);
      scheduler.start();
      alarm.scheduleWithFixedDelay(
          this::wake, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /// What the scheduler takes for now: it sleeps until it is later than that.
  private Instant seen() {
    Instant now = clock.instant();
    latestSeen.accumulateAndGet(now, (a, b) -> a.isAfter(b) ? a : b);
    return now;
  }

  private void wake() {
    Instant now = clock.instant();
    if (!now.isAfter(latestSeen.getAndSet(now))) {
      running.forEach(Scheduler::triggerCheckForDueExecutions);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    alarm.shutdownNow();
    running.forEach(Scheduler::stop);
  }

  /// Schedules within the transaction in hand.
  @Produces
  @ApplicationScoped
  SchedulerClient client() {
    return SchedulerClient.Builder.create(database, tasks)
        .serializer(data)
        .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
        .build();
  }

  private Scheduler scheduler() {
    List<Task<?>> onDemand = new ArrayList<>();
    List<Task<?>> recurring = new ArrayList<>();
    tasks.forEach(task -> (task instanceof OnStartup ? recurring : onDemand).add(task));
    return Scheduler.create(database, onDemand)
        .startTasks(startable(recurring))
        .clock(this::seen)
        .serializer(data)
        .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
        .schedulerName(new SchedulerName.Fixed(instanceName()))
        .threads(threads)
        .pollingInterval(poll)
        .pollUsingLockAndFetch(0.5, 1.0)
        .heartbeatInterval(Duration.ofSeconds(5))
        .missedHeartbeatsLimit(4)
        .shutdownMaxWait(Duration.ofSeconds(8))
        .addSchedulerListener(metrics)
        .build();
  }

  @SuppressWarnings("unchecked")
  private static <T extends Task<?> & OnStartup> List<T> startable(List<Task<?>> recurring) {
    return (List<T>) (List<?>) recurring;
  }

  private static String instanceName() {
    return new SchedulerName.Hostname().getName() + "-" + ProcessHandle.current().pid();
  }
}
