package io.kehu.gateway.route;

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
    LOST
  }

  private final Kind kind;

  Failure(Kind kind, Throwable cause) {
    super(kind.name(), cause, false, false);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }
}
