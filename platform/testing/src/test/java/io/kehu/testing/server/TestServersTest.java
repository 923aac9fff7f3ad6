package io.kehu.testing.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TestServersTest {

  @Test
  void postgresStartsOnceAndGivesDatabases() throws SQLException {
    Postgres postgres = TestServers.postgres();
    assertThat(TestServers.postgres()).isEqualTo(postgres);

    String url = postgres.createDatabase("servers_test");
    try (var connection = DriverManager.getConnection(url, postgres.user(), postgres.password());
        var answer =
            connection
                .createStatement()
                .executeQuery(
                    "select current_database(), current_setting('server_version_num')::int")) {
      answer.next();
      assertThat(answer.getString(1)).isEqualTo("servers_test");
      assertThat(answer.getInt(2)).isGreaterThanOrEqualTo(180000);
    } finally {
      postgres.dropDatabase("servers_test");
    }
  }

  @Test
  void kafkaStartsOnce() throws ExecutionException, InterruptedException {
    String kafka = TestServers.kafka();
    assertThat(TestServers.kafka()).isEqualTo(kafka);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      assertThat(admin.describeCluster().nodes().get()).hasSize(1);
    }
  }

  @Test
  void serversNamedByTheEnvironmentAreUsed() {
    assertThat(TestServers.kafkaOf(Map.of("KEHU_TEST_KAFKA", "broker:9092")))
        .contains("broker:9092");
    assertThat(
            TestServers.postgresOf(
                Map.of("KEHU_TEST_PG_URL", "jdbc:postgresql://db/x", "KEHU_TEST_PG_USER", "me")))
        .contains(new Postgres("jdbc:postgresql://db/x", "me", "postgres"));
  }
}
