package io.kehu.customer.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import io.kehu.testing.server.KehuTestResource;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// No table about customers is forgotten when a customer is erased, not even one whose words nobody could find: sealed or hashed ones.
@QuarkusTest
@QuarkusTestResource(KehuTestResource.class)
class ErasingTablesIT {
  private final List<Erases> declared;
  private final Jdbi jdbi;

  @Inject
  ErasingTablesIT(@All List<Erases> declared, Jdbi jdbi) {
    this.declared = declared;
    this.jdbi = jdbi;
  }

  @Test
  void everyTableWithACustomerOrOfOneDeclaresWhatIsErased() {
    Set<String> tables =
        jdbi.withHandle(db ->
            db.createQuery(
                    """
                    with recursive about(oid) as (
                      select a.attrelid from pg_attribute a join pg_class c on c.oid = a.attrelid
                      where c.relkind in ('r', 'p') and c.relnamespace = cast(current_schema() as regnamespace)
                        and a.attname ~ '(^|_)customer_id$' and not a.attisdropped
                      union
                      select cast('customer' as regclass)
                      union
                      select k.conrelid from pg_constraint k join about on k.confrelid = about.oid
                      where k.contype = 'f')
                    select relname from about join pg_class using (oid) where relkind in ('r', 'p')
                    """)
                .mapTo(String.class)
                .set());

    Set<String> known =
        declared.stream()
            .flatMap(each -> each.erasing().stream())
            .map(Erasing::table)
            .collect(Collectors.toSet());
    // What was erased is told without the person; queues and places of jobs hold nothing but ids.
    known.addAll(List.of("erasure_part", "customer_due", "customer_search_progress"));
    assertThat(tables).hasSizeGreaterThan(30).isSubsetOf(known);
  }
}
