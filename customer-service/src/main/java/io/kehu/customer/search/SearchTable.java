package io.kehu.customer.search;

import io.kehu.platform.sql.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// What all customers are found by (`customer_search`), and the words that other spellings are looked for among (`customer_search_word`).
@ApplicationScoped
public class SearchTable {
  private final Jdbi jdbi;
  private final UnitOfWork work;

  SearchTable(Jdbi jdbi, UnitOfWork work) {
    this.jdbi = jdbi;
    this.work = work;
  }

  /// Written before the transaction in hand ends. Words stay when the names that had them are gone; nothing is found by them then.
  public void save(Findable customer) {
    work.of(this, Unsaved.class, () -> new Unsaved(jdbi)).add(customer);
  }

  /// Saves those for which something else is stored than should be.
  ///
  /// @return how many
  public int repair(Collection<Findable> customers) {
    Map<UUID, SearchText> stored = stored(customers.stream().map(Findable::id).toList());
    List<Findable> wrong =
        customers.stream()
            .filter(customer -> !SearchText.of(customer).equals(stored.get(customer.id())))
            .toList();
    wrong.forEach(this::save);
    return wrong.size();
  }

  private Map<UUID, SearchText> stored(Collection<UUID> ids) {
    Map<UUID, SearchText> stored = new HashMap<>();
    jdbi.useHandle(db ->
        db.createQuery(
                "select customer_id, name, text, terms from customer_search where customer_id = any (:ids)")
            .bindArray("ids", UUID.class, ids)
            .map((row, _) -> stored.put(row.getObject("customer_id", UUID.class), text(row)))
            .list());
    return stored;
  }

  private static SearchText text(ResultSet row) throws SQLException {
    return new SearchText(
        row.getString("name"),
        row.getString("text"),
        List.of((String[]) row.getArray("terms").getArray()));
  }
}
