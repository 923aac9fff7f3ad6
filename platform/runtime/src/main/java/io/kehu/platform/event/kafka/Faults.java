package io.kehu.platform.event.kafka;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

/// Tells faults that pass (the database is away, two transactions met) from those that would come again: only the latter are the event's own fault.
public final class Faults {
  /// SQL states, by class or whole: connection lost, rolled back for another's sake, no resources, an operator's doing, the system's fault, a lock that
  /// was not free.
  private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58");

  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String IDLE_TIMEOUT = "25P03";

  private Faults() {}

  public static boolean isPassing(Throwable fault) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return isPassing(fault, seen);
  }

  private static boolean isPassing(@Nullable Throwable fault, Set<Throwable> seen) {
    if (fault == null || !seen.add(fault)) {
      return false;
    }
    if (isPassingItself(fault) || isPassing(fault.getCause(), seen)) {
      return true;
    }
    for (Throwable suppressed : fault.getSuppressed()) {
      if (isPassing(suppressed, seen)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPassingItself(Throwable fault) {
    return switch (fault) {
      case SQLTransientException e -> true;
      case SQLRecoverableException e -> true;
      case SQLException e -> isPassing(e);
      case JDBCConnectionException e -> true;
      case LockAcquisitionException e -> true;
      case StaleStateException e -> true;
      case OptimisticLockException e -> true;
      case PessimisticLockException e -> true;
      case LockTimeoutException e -> true;
      case QueryTimeoutException e -> true;
      case TimeoutException e -> true;
      case SocketException e -> true;
      case InterruptedIOException e -> true;
      case InterruptedException e -> true;
      case RetriableException e -> true;
      case StackOverflowError e -> false;
      case Error e -> true;
      default -> false;
    };
  }

  private static boolean isPassing(SQLException e) {
    String state = e.getSQLState();
    if (state == null || state.length() < 2) {
      // The pool's own: no connection came free in time, or the transaction was over already.
      return true;
    }
    return PASSING_CLASSES.contains(state.substring(0, 2))
        || state.equals(LOCK_NOT_AVAILABLE)
        || state.equals(IDLE_TIMEOUT);
  }
}
