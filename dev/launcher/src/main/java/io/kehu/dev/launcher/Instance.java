package io.kehu.dev.launcher;

import io.kehu.dev.launcher.machine.Console;
import io.kehu.dev.launcher.machine.Daemon;
import io.kehu.dev.launcher.machine.Home;
import io.kehu.dev.launcher.machine.Secrets;
import io.kehu.dev.launcher.server.Kafka;
import io.kehu.dev.launcher.server.Keycloak;
import io.kehu.dev.launcher.server.Postgres;
import io.kehu.dev.launcher.server.PostgresPlace;
import io.kehu.dev.launcher.server.ServerFiles;
import io.kehu.dev.launcher.service.Service;
import io.kehu.dev.launcher.service.ServiceProcess;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// One platform with its folder, ports and passwords: describes its processes, but starts none.
public record Instance(
    Home home, Ports ports, Secrets secrets, ServerFiles files, PostgresPlace place) {

  public static final String KEYCLOAK_DATABASE = "kehu_keycloak";
  private static final String KEYCLOAK_ADMIN = "admin";

  /// One that somebody else has started.
  ///
  /// @param name its folder in `.kehu`
  /// @throws io.kehu.dev.launcher.machine.LauncherException where nothing was ever started there
  public static Instance existing(Path checkout, String name, Console console) {
    return Instances.existing(new Home(checkout, name), console);
  }

  public Postgres postgres() {
    return new Postgres(
        files.postgres(place),
        place,
        Daemon.of(home, "postgres"),
        ports.postgres(),
        secrets.get("postgres.superuser.password"),
        true);
  }

  public Kafka kafka() {
    return new Kafka(
        files.kafka(),
        home.data("kafka"),
        Daemon.of(home, "kafka"),
        ports.kafka(),
        ports.kafkaController(),
        false);
  }

  public Keycloak keycloak() {
    return new Keycloak(
        files.keycloak(),
        home.checkout().resolve("dev/keycloak/kehu-realm.json"),
        Daemon.of(home, "keycloak"),
        ports.keycloak(),
        ports.keycloakManagement(),
        ports.keycloakUrl(),
        ports.gatewayUrl(),
        Map.of(
            "KC_DB_URL", postgres().url(KEYCLOAK_DATABASE),
            "KC_DB_USERNAME", KEYCLOAK_DATABASE,
            "KC_DB_PASSWORD", databasePassword(KEYCLOAK_DATABASE),
            "KC_BOOTSTRAP_ADMIN_USERNAME", KEYCLOAK_ADMIN,
            "KC_BOOTSTRAP_ADMIN_PASSWORD", keycloakAdminPassword()));
  }

  public String keycloakAdminPassword() {
    return secrets.get("keycloak.admin.password");
  }

  public String databasePassword(String database) {
    return secrets.get("postgres." + database + ".password");
  }

  /// JDBC URL with the user, who is called like the database, and the password.
  public String databaseLogin(String database) {
    return "%s?user=%s&password=%s"
        .formatted(postgres().url(database), database, databasePassword(database));
  }

  public List<String> databases() {
    return Stream.concat(
            Stream.of(Service.values()).flatMap(service -> service.database().stream()),
            Stream.of(KEYCLOAK_DATABASE))
        .toList();
  }

  public ServiceProcess process(Service service) {
    return ServiceProcess.of(home, service, ports.of(service), environment(service));
  }

  private Map<String, String> environment(Service service) {
    Map<String, String> env = new LinkedHashMap<>();
    env.put("KEHU_KAFKA", kafka().bootstrap());
    env.put("KEHU_ISSUER", ports.issuer());
    env.put("KEHU_SECRET", secrets.get("kehu.secret"));
    env.put("KEHU_PUBLIC_URL", ports.gatewayUrl());
    env.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
    env.put("QUARKUS_HTTP_HOST", "localhost");
    if (service == Service.CUSTOMER) {
      env.put("KEHU_DATA_KEYS", "local:" + secrets.key("kehu.data-key"));
    }
    service
        .database()
        .ifPresent(name -> {
          env.put("KEHU_DB_URL", postgres().url(name));
          env.put("KEHU_DB_USER", name);
          env.put("KEHU_DB_PASSWORD", databasePassword(name));
        });
    for (Service other : Service.behindTheGateway()) {
      other
          .shortName()
          .ifPresent(name -> env.put(routeKey(name), "http://localhost:" + ports.of(other)));
    }
    return env;
  }

  /// `KEHU_ROUTES_CUSTOMER` and the like: where the gateway finds the services.
  private static String routeKey(String shortName) {
    return "KEHU_ROUTES_%s".formatted(shortName.toUpperCase(Locale.ROOT));
  }

  /// Every process by name, in the order of starting.
  public Map<String, Daemon> daemons() {
    Map<String, Daemon> daemons = new LinkedHashMap<>();
    for (String server : List.of("postgres", "kafka", "keycloak")) {
      daemons.put(server, Daemon.of(home, server));
    }
    for (Service service : Service.values()) {
      daemons.put(service.module(), Daemon.of(home, service.module()));
    }
    return daemons;
  }
}
