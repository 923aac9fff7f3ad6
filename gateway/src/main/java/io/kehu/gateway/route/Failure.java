package io.kehu.gateway.route;

import org.jspecify.annotations.Nullable;

/// What can go wrong between gateway and service.
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  enum Kind {
    /// No connection could be made: nothing was sent.
    UNREACHABLE,
    /// All connections are in use and the queue is full or did not move: nothing was sent.
    BUSY,
    /// The request was sent, and no answer came in time.
    TIMEOUT,
    /// The connection broke after the request was sent, before an answer began.
    LOST,
    /// The client left before its request could be sent. Without this check the request would hold a
    /// connection until its timeout, waiting for a body that never comes.
    CLIENT_GONE
  }

  private final Kind kind;

  Failure(Kind kind, @Nullable Throwable cause) {
    super(kind.name(), cause, false, false);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }
}
