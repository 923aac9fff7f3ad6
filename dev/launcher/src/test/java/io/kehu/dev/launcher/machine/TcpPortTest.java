package io.kehu.dev.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class TcpPortTest {

  @Test
  void seesAPortThatIsTakenOnTheLoopbackAddressOnly() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(new TcpPort(socket.getLocalPort()).isFree()).isFalse();
    }
  }

  @Test
  void seesAFreePort() {
    assertThat(TcpPort.anyFree().isFree()).isTrue();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void namesTheProcessThatHoldsThePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      assertThat(new TcpPort(socket.getLocalPort()).holder()).contains(ProcessHandle.current());
    }
  }

  @Test
  void readsTheKernelsTableOfSockets() {
    String listening =
        "   1: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1";
    String connected =
        "   2: 0100007F:1F90 0100007F:C001 01 00000000:00000000 00:00000000 00000000     0        0 4712 1";

    assertThat(new TcpPort(8080).listeningInode(listening)).contains("4711");
    assertThat(new TcpPort(8080).listeningInode(connected)).isEmpty();
    assertThat(new TcpPort(8081).listeningInode(listening)).isEmpty();
  }
}
