package io.kehu.customer.search;

import io.kehu.platform.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What somebody typed into a search box. Every word must be found somewhere in the customer's [SearchText], in any order; one or two plain letters must
/// begin a word. Conditions are over `customer_search s`.
public final class SearchQuery {
  /// More say nothing that these do not.
  private static final int MOST_WORDS = 10;

  private static final Pattern PHONE = Pattern.compile("[+(]?[\\d][\\d ()/-]{4,}");

  /// Fewer digits after leading zeros are rather part of another number.
  private static final int SHORTEST_PHONE = 7;

  private static final int SHORTEST_TRIGRAM = 3;

  private final String key;
  private final List<String> words;

  private SearchQuery(List<String> words) {
    this.key = Folding.key(words);
    this.words = words.stream().distinct().limit(MOST_WORDS).toList();
  }

  public static SearchQuery of(String typed) {
    return new SearchQuery(
        PHONE.matcher(typed.strip()).matches() ? List.of(number(typed)) : Folding.unmarked(typed));
  }

  /// The digits as they stand in E.164, where nothing is dialled before them.
  private static String number(String phone) {
    String digits = Folding.key(Folding.words(phone));
    String dialled = digits.replaceFirst("^0+", "");
    return dialled.length() < SHORTEST_PHONE ? digits : dialled;
  }

  List<String> words() {
    return words;
  }

  /// True for the customers (alias `c`) that the query finds.
  public Sql found() {
    Sql match = match();
    return Sql.of(
        "c.id in (select s.customer_id from customer_search s where %s)".formatted(match.text()),
        match.parameters());
  }

  /// The same for other records that have a [SearchText].
  ///
  /// @param rows SQL that selects their `id`, `text` and `terms`
  /// @param id the column that names one: `p.id`
  public Sql foundAmong(String rows, String id) {
    Sql match = match();
    return Sql.of(
        "%s in (select s.id from (%s) s where %s)".formatted(id, rows, match.text()),
        match.parameters());
  }

  /// Every word as it was typed.
  Sql match() {
    return words.isEmpty()
        ? Sql.FALSE
        : Sql.and(
            IntStream.range(0, words.size())
                .mapToObj(i -> contains(words.get(i), "word" + i))
                .toList());
  }

  /// The same without a use of the index: cheaper where so few rows are looked at that common words cost more to look up there.
  Sql check() {
    return words.isEmpty()
        ? Sql.FALSE
        : Sql.and(
            IntStream.range(0, words.size())
                .mapToObj(i -> check(words.get(i), "word" + i))
                .toList());
  }

  private static Sql check(String word, String name) {
    return isStart(word)
        ? Sql.of(":" + name + " = any (s.terms)", Map.of(name, SearchText.start(word)))
        : Sql.of("strpos(s.text, :" + name + ") > 0", Map.of(name, word));
  }

  private static boolean isStart(String word) {
    return SearchText.isPlain(word) && word.length() < SHORTEST_TRIGRAM;
  }

  /// Every word as it was typed or in another spelling, and at least one in another.
  ///
  /// @param spellings others of some of the words
  Sql respelled(Map<String, List<String>> spellings) {
    List<Sql> all = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      List<Sql> ways = new ArrayList<>(List.of(contains(words.get(i), "word" + i)));
      for (String other : spellings.getOrDefault(words.get(i), List.of())) {
        ways.add(contains(other, "word" + i + "_" + ways.size()));
      }
      all.add(Sql.or(ways));
    }
    Sql match = match();
    all.add(Sql.of("not " + match.text(), match.parameters()));
    return Sql.and(all);
  }

  private static Sql contains(String word, String name) {
    if (!SearchText.isPlain(word)) {
      // The index finds the pairs, and the text tells whether they stand together; it has no
      // trigrams of such words.
      return Sql.of(
          "(s.terms @> :%1$s_grams and strpos(s.text, :%1$s) > 0)".formatted(name),
          Map.of(name + "_grams", SearchText.covering(word), name, word));
    }
    return isStart(word)
        ? Sql.of("s.terms @> :" + name, Map.of(name, List.of(SearchText.start(word))))
        : Sql.of("s.text like :" + name, Map.of(name, "%" + word + "%"));
  }

  /// Of names that begin with the query.
  Sql beginning() {
    return Sql.of(
        "(s.name >= :begin and s.name < :beyond)",
        Map.of("begin", key, "beyond", key + Character.toString(Character.MAX_CODE_POINT)));
  }

  /// How good a find is, best first: 0 – 2 the whole of a name, alias, other; 3 – 5 its beginning; 6 – 8 all words in the names, in the names and aliases,
  /// anywhere. Its parameters are in [#rankParameters].
  String rank() {
    return """
    case when s.text like :whole_name then 0 when s.text like :whole_alias then 1
      when s.text like :whole_other then 2 when s.text like :first_of_name then 3
      when s.text like :first_of_alias then 4 when s.text like :first_of_other then 5
      when split_part(s.text, '|', 2) like all (:likes) then 6
      when split_part(s.text, '|-', 1) like all (:likes) then 7 else 8 end\
    """;
  }

  Map<String, Object> rankParameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    Map.of("name", SearchText.NAME, "alias", SearchText.ALIAS, "other", SearchText.OTHER)
        .forEach((part, mark) -> {
          parameters.put("whole_" + part, "%" + mark + key + SearchText.END + "%");
          parameters.put("first_of_" + part, "%" + mark + key + "%");
        });
    parameters.put("likes", words.stream().map(word -> "%" + word + "%").toList());
    return parameters;
  }
}
