package io.kehu.customer.search;

import io.kehu.platform.sql.Pending;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/// What a transaction has yet to write of what its customers are found by: of each the last, because one statement must not touch a row twice.
final class Unsaved implements Pending {
  private static final String SAVE =
      """
      insert into customer_search (customer_id, name, text, terms)
      values (:id, :name, :text, :terms)
      on conflict (customer_id) do update
      set name = excluded.name, text = excluded.text, terms = excluded.terms\
      """;

  /// Two transactions may both add a word: cheaper than one waiting for the other.
  private static final String ADD_WORDS =
      """
      insert into customer_search_word (word)
      select word from unnest(:words) as new(word)
      where not exists (select from customer_search_word known where known.word = new.word)\
      """;

  private final Jdbi jdbi;
  private final Map<UUID, Findable> customers = new LinkedHashMap<>();

  Unsaved(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(Findable customer) {
    customers.put(customer.id(), customer);
  }

  @Override
  public void write() {
    if (customers.isEmpty()) {
      return;
    }
    jdbi.useHandle(db -> {
      save(db);
      List<String> words =
          customers.values().stream().flatMap(one -> one.words().stream()).distinct().toList();
      if (!words.isEmpty()) {
        db.createUpdate(ADD_WORDS).bind("words", words).execute();
      }
    });
    customers.clear();
  }

  private void save(Handle db) {
    try (PreparedBatch batch = db.prepareBatch(SAVE)) {
      customers.forEach((id, customer) -> {
        SearchText text = SearchText.of(customer);
        batch
            .bind("id", id)
            .bind("name", text.name())
            .bind("text", text.text())
            .bind("terms", text.terms())
            .add();
      });
      batch.execute();
    }
  }
}
