package io.kehu.platform.bulk;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/// A stored file, chunk by chunk.
final class UploadStream extends InputStream {
  private final IntFunction<Optional<byte[]>> chunks;
  private byte[] chunk = new byte[0];
  private int next;
  private int at;

  /// @param chunks the n-th chunk; empty behind the last
  UploadStream(IntFunction<Optional<byte[]>> chunks) {
    this.chunks = chunks;
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : chunk[at++] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int length) {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int taken = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, target, from, taken);
    at += taken;
    return taken;
  }

  private boolean isAtEnd() {
    while (at == chunk.length) {
      Optional<byte[]> read = chunks.apply(next);
      if (read.isEmpty()) {
        return true;
      }
      chunk = read.get();
      next++;
      at = 0;
    }
    return false;
  }
}
