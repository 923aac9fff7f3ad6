package io.kehu.customer.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes an expression apart into words. Chinese punctuation is as good as Latin.
final class Lexer {
  private static final Pattern WORD =
      Pattern.compile(
          """
          (?<SPACE>\\s+)
          |(?<TEXT>"(?:[^"\\\\]++|\\\\.)*+"|“(?:[^”\\\\]++|\\\\.)*+”)
          |(?<INSTANT>[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9:.]+(?:[Zz]|[+-][0-9]{2}:[0-9]{2})?)
          |(?<DATE>[0-9]{4}-[0-9]{2}-[0-9]{2})
          |(?<DURATION>[0-9]+[\\p{L}_]+)
          |(?<NUMBER>[0-9]+(?:\\.[0-9]+)?)
          |(?<NAME>[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*)*)
          |(?<SYMBOL><=|>=|!=|[=<>(),+-]|[（），＝])
          """,
          Pattern.COMMENTS | Pattern.DOTALL);

  private static final Map<String, String> LATIN = Map.of("（", "(", "）", ")", "，", ",", "＝", "=");

  private Lexer() {}

  /// Takes a text apart.
  ///
  /// @return the words with an [Token.Kind#END] behind them; what is none is told and left out
  static List<Token> words(String text, Consumer<Fault> faults) {
    List<Token> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (matcher.region(at, text.length()).lookingAt()) {
        if (matcher.group("SPACE") == null) {
          words.add(word(matcher));
        }
        at = matcher.end();
      } else if (text.charAt(at) == '"' || text.charAt(at) == '“') {
        faults.accept(new Fault("expression-text-open", at, text.length() - at, List.of()));
        at = text.length();
      } else {
        String character = Character.toString(text.codePointAt(at));
        faults.accept(
            new Fault("expression-character", at, character.length(), List.of(character)));
        at += character.length();
      }
    }
    words.add(new Token(Token.Kind.END, "", text.length(), 0));
    return words;
  }

  private static Token word(Matcher matcher) {
    String written = matcher.group();
    for (Token.Kind kind : Token.Kind.values()) {
      if (kind != Token.Kind.END && matcher.group(kind.name()) != null) {
        return new Token(kind, meaning(kind, written), matcher.start(), written.length());
      }
    }
    throw new IllegalStateException("A word of no kind: " + written);
  }

  private static String meaning(Token.Kind kind, String written) {
    return switch (kind) {
      case TEXT -> written.substring(1, written.length() - 1).replaceAll("(?s)\\\\(.)", "$1");
      case SYMBOL -> LATIN.getOrDefault(written, written);
      case NAME, NUMBER, DURATION, DATE, INSTANT, END -> written;
    };
  }
}
