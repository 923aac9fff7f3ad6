package io.kehu.platform.problem;

import java.sql.SQLException;
import java.util.Optional;

/// What the database's refusals mean to a caller, by SQLSTATE.
final class DatabaseProblems {
  private DatabaseProblems() {}

  static Optional<ProblemCode> of(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null) {
      // Agroal's own: no connection within the acquisition timeout, or the pool is closed.
      return Optional.of(GeneralProblem.SERVICE_UNAVAILABLE);
    }
    return switch (state) {
      case "23505", "23P01" -> Optional.of(GeneralProblem.ALREADY_EXISTS);
      case "23503" -> Optional.of(GeneralProblem.STILL_REFERENCED);
      case "23502", "23514" -> Optional.of(GeneralProblem.VALUE_REFUSED);
      case "55P03" -> Optional.of(GeneralProblem.CONCURRENT_CHANGE);
      default -> ofClass(state.length() < 2 ? state : state.substring(0, 2));
    };
  }

  private static Optional<ProblemCode> ofClass(String stateClass) {
    return switch (stateClass) {
      // data exception: too long, out of range, a character that text cannot hold
      case "22" -> Optional.of(GeneralProblem.VALUE_REFUSED);
      // connection lost; serialization failure and deadlock; resources; operator intervention
      case "08", "40", "53", "57", "58" -> Optional.of(GeneralProblem.SERVICE_UNAVAILABLE);
      default -> Optional.empty();
    };
  }
}
