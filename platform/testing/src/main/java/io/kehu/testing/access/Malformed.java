package io.kehu.testing.access;

import java.util.Optional;

/// A request that no good client would send, and what may come of it.
///
/// @param name of the kind of nonsense
/// @param certain whether a refusal is the only right answer; else anything but a server error
///   is
/// @param mayHangUp whether the server may close the connection without an answer
record Malformed(String name, RawRequest request, boolean certain, boolean mayHangUp) {

  static Malformed surely(String name, RawRequest request) {
    return new Malformed(name, request, true, false);
  }

  static Malformed perhaps(String name, RawRequest request) {
    return new Malformed(name, request, false, false);
  }

  static Malformed tooBig(String name, RawRequest request) {
    return new Malformed(name, request, true, true);
  }

  /// The same, where a right answer may speak of single items.
  Malformed doubted() {
    return new Malformed(name, request, false, mayHangUp);
  }

  /// What is wrong with the answer, if anything.
  Optional<String> judge(RawResponse response) {
    int status = response.status();
    boolean silent = status == 0 && mayHangUp;
    boolean right = silent || (status >= (certain ? 400 : 200) && status < 500);
    if (!right) {
      return Optional.of(
          name + " got " + status + ": " + request + "\n    " + response.beginning());
    }
    if (status >= 400 && !response.isProblem()) {
      return Optional.of(
          name + " got " + status + " as '" + response.contentType() + "': " + request);
    }
    return Optional.empty();
  }
}
