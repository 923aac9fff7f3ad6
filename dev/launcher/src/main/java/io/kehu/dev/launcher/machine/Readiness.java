package io.kehu.dev.launcher.machine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/// Waits until a server answers, asking once a second, and gives up at once when its process has ended.
public final class Readiness {

  private static final Duration ASK_EVERY = Duration.ofSeconds(1);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

  /// Without the upgrade to HTTP/2, which servers without TLS do not do reliably.
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(ANSWER_WITHIN)
          .build();

  public boolean answers(String url) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER_WITHIN).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw Commands.interrupted(e);
    }
  }

  public void await(Daemon daemon, BooleanSupplier ready, Duration patience) {
    Instant end = Instant.now().plus(patience);
    while (!ready.getAsBoolean()) {
      if (daemon.running().isEmpty()) {
        throw new LauncherException(
            "%s ended while starting; the end of %s:%n%s"
                .formatted(daemon.name(), daemon.log(), daemon.logTail(15)));
      }
      if (Instant.now().isAfter(end)) {
        throw new LauncherException(
            "%s was not ready after %d seconds; the end of %s:%n%s"
                .formatted(daemon.name(), patience.toSeconds(), daemon.log(), daemon.logTail(15)));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(ASK_EVERY);
    } catch (InterruptedException e) {
      throw Commands.interrupted(e);
    }
  }
}
