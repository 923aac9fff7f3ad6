package io.kehu.bench.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptsTest {
  private static final List<String> READ =
      List.of("BEGIN", "select name from customer where id = $1 limit $2", "COMMIT");

  @Test
  void beginGoesOutWithTheFirstStatement() {
    assertThat(Scripts.transaction(READ, List.of("'a$1'", "50")).text())
        .isEqualTo(
            """
            \\startpipeline
            BEGIN;
            select name from customer where id = 'a$1' limit 50;
            \\endpipeline
            COMMIT;
            """);
  }

  @Test
  void idsComeTwentyAtATime() {
    PgBench.Script script =
        Ids.script(7, List.of("BEGIN", "select name from customer where id = $1", "COMMIT"));
    assertThat(script.requests()).isEqualTo(20);
    assertThat(script.text())
        .startsWith("\\set n random(1, 7)\nselect ids[1] as id1, ids[2] as id2")
        .contains("where id = :id1;", "where id = :id20;");
  }

  @Test
  void differencesAreNamedWhateverTheParameters() {
    assertThat(
            StatementDifference.between(
                List.of(
                    "BEGIN",
                    "select unnest($1) where true and b in ('x', 'y')",
                    "select $1 || ' '"),
                List.of("select unnest($3::text[]) where $4 and b in ($5 )", "select now()")))
        .containsExactly("only Kehu sends: select ? || ?", "only pgbench sends: select now()");
  }

  @Test
  void whatBeginsEnds() {
    assertThat(SentStatements.ended(List.of("BEGIN", "select 1")))
        .containsExactly("BEGIN", "select 1", "COMMIT");
    assertThat(SentStatements.ended(List.of("select 1"))).containsExactly("select 1");
    assertThat(SentStatements.plain("/* why */ select\n  1")).isEqualTo("select 1");
  }
}
