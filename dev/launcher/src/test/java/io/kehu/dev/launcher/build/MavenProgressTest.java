package io.kehu.dev.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MavenProgressTest {

  private final MavenProgress progress = new MavenProgress();

  @Test
  void namesTheModuleTheCountAndTheFile() {
    progress.read("[INFO] Building Kehu gateway 0.1.0-SNAPSHOT                              [2/9]");
    progress.read(
        "Downloaded from central: https://repo.example/org/a/1/a-1.jar (1.2 MB at 3 MB/s)");

    assertThat(progress.read("Downloading from central: https://repo.example/org/b/2/b-2.jar"))
        .contains("Kehu gateway: 1 files fetched  downloading b-2.jar");
  }

  @Test
  void keepsWhatWentWrong() {
    progress.read("[ERROR] COMPILATION ERROR :");

    assertThat(progress.errors()).isEqualTo("[ERROR] COMPILATION ERROR :");
  }
}
