package io.kehu.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.kehu.analytics.ModelDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedCustomersTest {

  @Test
  void factsOfEveryTableFollow() {
    try (ModelDatabase database = new ModelDatabase()) {
      List<String> tables =
          database
              .handle()
              .createQuery(
                  """
                  select table_name from information_schema.columns
                  where table_schema = current_schema() and column_name = 'customer_id'
                    and table_name not in ('customer_fact', 'customer_touched')
                  """)
              .mapTo(String.class)
              .list();

      assertThat(MergedCustomers.TABLES).containsExactlyInAnyOrderElementsOf(tables);
    }
  }
}
