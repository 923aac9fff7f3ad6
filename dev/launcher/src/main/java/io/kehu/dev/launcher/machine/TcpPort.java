package io.kehu.dev.launcher.machine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A TCP port of this machine: whether it is free and, where the system tells, who holds it.
public record TcpPort(int number) {

  public static TcpPort anyFree() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return new TcpPort(socket.getLocalPort());
    } catch (IOException e) {
      throw new LauncherException("no free port", e);
    }
  }

  public boolean isFree() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(number));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// The process that listens on the port; empty when it belongs to another user or the system does not tell.
  public Optional<ProcessHandle> holder() {
    return holderByProc().or(this::holderByLsof);
  }

  private Optional<ProcessHandle> holderByProc() {
    List<String> inodes =
        Stream.of("/proc/net/tcp", "/proc/net/tcp6")
            .map(Path::of)
            .flatMap(TcpPort::linesOf)
            .flatMap(line -> listeningInode(line).stream())
            .map("socket:[%s]"::formatted)
            .toList();
    if (inodes.isEmpty()) {
      return Optional.empty();
    }
    return ProcessHandle.allProcesses().filter(process -> holdsOneOf(process, inodes)).findFirst();
  }

  /// A line of `/proc/net/tcp`: `sl local_address rem_address st … uid timeout inode`; state 0A is LISTEN.
  Optional<String> listeningInode(String line) {
    String[] words = line.strip().split("\\s+");
    String suffix = ":" + String.format(Locale.ROOT, "%04X", number);
    boolean listening = words.length > 9 && words[3].equals("0A") && words[1].endsWith(suffix);
    return listening ? Optional.of(words[9]) : Optional.empty();
  }

  private static boolean holdsOneOf(ProcessHandle process, List<String> sockets) {
    try (Stream<Path> files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
      return files.anyMatch(file -> sockets.contains(target(file)));
    } catch (IOException | java.io.UncheckedIOException e) {
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static Stream<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private Optional<ProcessHandle> holderByLsof() {
    return Commands.output("lsof", "-nP", "-iTCP:" + number, "-sTCP:LISTEN", "-t")
        .filter(text -> !text.isEmpty())
        .flatMap(text -> ProcessHandle.of(Long.parseLong(text.lines().findFirst().orElseThrow())));
  }
}
