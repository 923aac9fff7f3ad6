package io.kehu.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.customer.merge.following.Following;
import io.kehu.platform.succession.Successions;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// No table with a customer's id is forgotten when customers are merged.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class FollowingTablesIT {
  private final List<Following> declared;
  private final Successions successions;
  private final Jdbi jdbi;

  @Inject
  FollowingTablesIT(@All List<Following> declared, Successions successions, Jdbi jdbi) {
    this.declared = declared;
    this.successions = successions;
    this.jdbi = jdbi;
  }

  @Test
  void everyColumnWithACustomersIdDeclaresHowItFollows() {
    Set<String> columns =
        jdbi.withHandle(db ->
            db.createQuery(
                    """
                    select c.table_name || '.' || c.column_name
                    from information_schema.columns c join information_schema.tables t
                      on t.table_schema = c.table_schema and t.table_name = c.table_name
                    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                      and c.column_name ~ '(^|_)customer_id$' and c.column_name !~ '^named_'
                    union
                    select cast(cast(k.conrelid as regclass) as text) || '.' || a.attname
                    from pg_constraint k
                    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
                    where k.contype = 'f' and k.confrelid = cast('customer' as regclass)
                    """)
                .mapTo(String.class)
                .set());

    Set<String> known =
        Stream.concat(
                declared.stream().map(each -> each.table() + "." + each.column()),
                successions.tables().stream().map(each -> each.table() + "." + each.column()))
            .collect(Collectors.toSet());

    assertThat(columns).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void nothingIsDeclaredTwice() {
    assertThat(declared)
        .extracting(each -> each.table() + "." + each.column())
        .doesNotHaveDuplicates();
  }
}
