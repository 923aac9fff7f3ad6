package io.kehu.bench;

import io.kehu.bench.machine.Processors;
import io.kehu.bench.machine.Shares;
import io.kehu.dev.demo.api.Login;
import io.kehu.dev.launcher.Instance;
import io.kehu.dev.launcher.OwnPlatform;
import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.service.Service;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Where benchmarks run: one platform for all of them, started when the first one asks for it, and one report.
public final class Lab implements AutoCloseable {
  private static final String INSTANCE = "bench";

  /// May do everything, and is held to the machine's limits only.
  private static final String CLIENT = "kehu-loader";

  private static final long LOOK_MILLIS = 1_000;
  private static final int PATIENCE_LOOKS = 180;

  /// What an idle platform uses for polling, in processors.
  private static final double REST = 0.2;

  private final Path checkout;
  private final Console console;
  private final Options options;
  private final Report report;
  private @Nullable OwnPlatform platform;
  private @Nullable Instance instance;

  Lab(Path checkout, Console console, Options options) {
    this.checkout = checkout;
    this.console = console;
    this.options = options;
    this.report = new Report(console);
  }

  public Path checkout() {
    return checkout;
  }

  public Console console() {
    return console;
  }

  public Options options() {
    return options;
  }

  public Report report() {
    return report;
  }

  /// Everything running, with whatever data earlier benchmarks of this run left.
  public OwnPlatform platform() {
    OwnPlatform running = platform;
    if (running == null) {
      running = OwnPlatform.start(checkout, INSTANCE, console);
      platform = running;
    }
    return running;
  }

  public Instance instance() {
    Instance known = instance;
    if (known == null) {
      known = platform().instance();
      instance = known;
    }
    return known;
  }

  /// Client credentials that may do everything.
  public Login login() {
    return new Login(instance().ports().issuer(), CLIENT, CLIENT + "-secret");
  }

  /// A connection to the database of a service, as that service.
  public Connection database(Service service) throws SQLException {
    String name = service.database().orElseThrow();
    return DriverManager.getConnection(
        instance().postgres().url(name), name, instance().databasePassword(name));
  }

  public Processors processors() {
    return new Processors(instance().daemons());
  }

  /// Waits until the platform has nothing left to do: what one round left behind must not burden the next.
  public void settle() throws InterruptedException {
    Processors processors = processors();
    for (int look = 0; look < PATIENCE_LOOKS; look++) {
      Processors.Reading before = processors.read();
      Thread.sleep(LOOK_MILLIS);
      Shares shares = processors.since(before);
      if (shares.without(Processors.OTHERS).busy() < REST) {
        return;
      }
    }
    report.note("the platform did not come to rest; what follows is burdened by it");
  }

  /// Stops the platform, if it runs; the next one to ask gets an empty one.
  @Override
  public void close() {
    OwnPlatform running = platform;
    if (running != null) {
      platform = null;
      instance = null;
      running.close();
    }
  }
}
