package io.kehu.platform.problem;

/// One kind of refusal. A feature lists its own in an enum (`TicketError implements ProblemCode`); the title and default
/// detail come from the message bundles `problems.properties` / `problems_zh_CN.properties` by `code()` and `code().detail`.
public interface ProblemCode {
  /// Stable, kebab-case, never translated: `customer-not-found`.
  String code();

  /// The HTTP status that the refusal is answered with.
  int status();
}
