package io.kehu.customer.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The words of an expression, one after the other.
final class Words {

  /// A term cannot be made out; what is wrong was told already.
  static final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableException() {
      super("unreadable", null, false, false);
    }
  }

  private final List<Token> words;
  private final Consumer<Fault> faults;
  private int at;

  Words(String text, List<Fault> faults) {
    this.faults = faults::add;
    this.words = new ArrayList<>(Lexer.words(text, this.faults));
  }

  Token here() {
    return words.get(at);
  }

  Token next() {
    Token here = here();
    if (here.kind() != Token.Kind.END) {
      at++;
    }
    return here;
  }

  boolean take(String word) {
    boolean found = here().is(word);
    if (found) {
      at++;
    }
    return found;
  }

  void require(String word) {
    if (!take(word)) {
      throw unexpected("expression-expected", word);
    }
  }

  void fault(Fault fault) {
    faults.accept(fault);
  }

  /// Tells that something else should stand here.
  UnreadableException unexpected(String code, Object... arguments) {
    faults.accept(Fault.at(here(), code, arguments));
    return new UnreadableException();
  }

  /// Goes to where the next term may begin: behind whatever is open now.
  void skipTerm() {
    int open = 0;
    while (here().kind() != Token.Kind.END) {
      if (open == 0 && (here().is("and") || here().is("or") || here().is(")"))) {
        return;
      }
      open += here().is("(") ? 1 : here().is(")") ? -1 : 0;
      at++;
    }
  }
}
