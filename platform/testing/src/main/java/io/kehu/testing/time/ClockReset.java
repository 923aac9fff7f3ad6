package io.kehu.testing.time;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// Found by Quarkus as a service: gives every test the system's time to begin with, and jobs that are due by it.
public final class ClockReset implements QuarkusTestAfterEachCallback {

  @Override
  public void afterEach(QuarkusTestMethodContext context) {
    ArcContainer container = Arc.container();
    if (container != null && container.isRunning()) {
      try (InstanceHandle<TestClock> clock = container.instance(TestClock.class)) {
        if (clock.isAvailable() && clock.get().reset()) {
          recallJobs(container);
        }
      }
    }
  }

  /// A recurring job that ran while the time stood far ahead would not run again before that time.
  private static void recallJobs(ArcContainer container) {
    try (InstanceHandle<DataSource> database = container.instance(DataSource.class)) {
      if (database.isAvailable()) {
        try (Connection connection = database.get().getConnection();
            Statement statement = connection.createStatement()) {
          statement.executeUpdate(
              "update scheduled_tasks set execution_time = now() where execution_time > now() and not picked");
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The jobs cannot be recalled", e);
    }
  }
}
