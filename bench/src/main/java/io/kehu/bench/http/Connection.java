package io.kehu.bench.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;

/// One kept connection of HTTP/1.1 that asks and waits for the answer. Knows no more than the load needs, because what the load costs is taken from
/// the service on the same machine.
public final class Connection implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 30_000;
  private static final int NO_CONTENT = 204;
  private static final String LENGTH = "\r\ncontent-length:";
  private static final String CHUNKED = "\r\ntransfer-encoding: chunked";
  private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(ISO_8859_1);

  private final Socket socket;
  private final InputStream in;
  private byte[] buffer = new byte[16 * 1024];

  /// @param port on this machine
  public Connection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    in = socket.getInputStream();
  }

  /// @param request as it goes over the wire
  /// @return valid until the next request
  public Answer ask(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int filled = 0;
    int body = -1;
    while (body < 0) {
      filled += fill(filled);
      body = endOfHead(buffer, filled);
    }
    String head = new String(buffer, 0, body, ISO_8859_1);
    int status = Integer.parseInt(head.substring(9, 12));
    int length = status == NO_CONTENT ? 0 : length(head);
    while (length < 0 ? !endsWithLastChunk(buffer, filled) : filled < body + length) {
      filled += fill(filled);
    }
    return new Answer(status, buffer, body, filled);
  }

  /// @param from where the body begins in `buffer`; one that came in chunks still has their sizes in it
  /// @param to where it ends
  public record Answer(int status, byte[] buffer, int from, int to) {
    public String body() {
      return new String(buffer, from, to - from, UTF_8);
    }
  }

  private int fill(int filled) throws IOException {
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    if (read < 0) {
      throw new EOFException("the server closed the connection");
    }
    return read;
  }

  static int endOfHead(byte[] bytes, int filled) {
    for (int at = 3; at < filled; at++) {
      if (bytes[at] == '\n' && bytes[at - 2] == '\n') {
        return at + 1;
      }
    }
    return -1;
  }

  /// What the head says of the body's length; negative where it comes in chunks.
  static int length(String head) throws IOException {
    String lower = head.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(LENGTH);
    if (at >= 0) {
      int from = at + LENGTH.length();
      return Integer.parseInt(lower.substring(from, lower.indexOf("\r\n", from)).strip());
    }
    if (lower.contains(CHUNKED)) {
      return -1;
    }
    throw new IOException("an answer without a length: " + head);
  }

  /// JSON has no line break of this kind, so nothing within an answer looks like its end.
  static boolean endsWithLastChunk(byte[] bytes, int filled) {
    int from = filled - LAST_CHUNK.length;
    return from >= 0 && Arrays.equals(bytes, from, filled, LAST_CHUNK, 0, LAST_CHUNK.length);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
