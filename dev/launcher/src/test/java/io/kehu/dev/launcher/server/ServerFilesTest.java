package io.kehu.dev.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerFilesTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-amd64",
    "Linux, aarch64, linux-arm64v8",
    "Mac OS X, aarch64, darwin-arm64v8",
    "Mac OS X, x86_64, darwin-amd64"
  })
  void namesThePostgresArtefactOfTheMachine(String os, String arch, String artefact) {
    assertThat(ServerFiles.platform(os, arch)).startsWith(artefact);
  }
}
