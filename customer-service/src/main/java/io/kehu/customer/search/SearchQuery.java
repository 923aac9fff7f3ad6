package io.kehu.customer.search;

import io.kehu.platform.sql.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns what somebody typed into a search box into a condition on `search_text` and `search_grams`.
public final class SearchQuery {
  private static final Pattern PHONE = Pattern.compile("[+(]?[\\d][\\d ()/-]{4,}");

  private SearchQuery() {}

  /// Every word must be found somewhere, in any order.
  ///
  /// @param alias of the table that has the two columns
  public static Sql matching(String alias, String query) {
    String folded = SearchText.folded(query);
    List<String> words =
        PHONE.matcher(folded).matches() ? List.of(number(folded)) : List.of(folded.split("\\s+"));
    Map<String, Object> parameters = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder("true");
    for (int i = 0; i < words.size(); i++) {
      // Chinese words are looked up by their grams; the like then sees that these stand together.
      Set<String> grams = SearchText.grams(words.get(i));
      if (!grams.isEmpty()) {
        text.append(" and %s.search_grams @> :grams%d".formatted(alias, i));
        parameters.put("grams" + i, grams);
      }
      text.append(" and %s.search_text like :word%d".formatted(alias, i));
      parameters.put("word" + i, "%" + escaped(words.get(i)) + "%");
    }
    return Sql.of("(" + text + ")", parameters);
  }

  /// The digits as they stand in E.164, where nothing is dialled before them.
  private static String number(String phone) {
    return phone.replaceAll("[^\\d]", "").replaceFirst("^0+", "");
  }

  private static String escaped(String word) {
    return word.replaceAll("([\\\\%_])", "\\\\$1");
  }
}
