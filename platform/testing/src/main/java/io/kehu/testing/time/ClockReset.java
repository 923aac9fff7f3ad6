package io.kehu.testing.time;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/// Found by Quarkus as a service: gives every test the system's time to begin with.
public final class ClockReset implements QuarkusTestAfterEachCallback {

  @Override
  public void afterEach(QuarkusTestMethodContext context) {
    ArcContainer container = Arc.container();
    if (container != null && container.isRunning()) {
      try (InstanceHandle<TestClock> clock = container.instance(TestClock.class)) {
        if (clock.isAvailable()) {
          clock.get().reset();
        }
      }
    }
  }
}
