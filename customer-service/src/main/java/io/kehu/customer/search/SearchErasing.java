package io.kehu.customer.search;

import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What goes of the search: the words of names that nobody else has, too, although they tell of nobody.
@ApplicationScoped
class SearchErasing implements Erases {
  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.rows(
            "customer_search_word",
            """
            word in (
              select known.word from erasure_word own
              join customer_search_word known on strpos(lower(own.word), known.word) > 0
              where own.subject_id = :subject)
            and not exists (
              select from customer_search other
              where other.customer_id <> :subject and other.text like '%' || word || '%')
            """),
        CUSTOMER.rows("customer_search"));
  }

  /// Folded as the words are.
  @Override
  public List<Words> words() {
    return List.of(
        new Words(
            CUSTOMER.kind(), "select text from customer_search where customer_id = :subject"));
  }
}
