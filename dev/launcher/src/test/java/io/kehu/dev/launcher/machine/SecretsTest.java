package io.kehu.dev.launcher.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir private Path folder;

  @Test
  void keepsWhatItMadeUpInAFileForItsOwnerOnly() throws Exception {
    Path file = folder.resolve("secrets.properties");
    Secrets secrets = new Secrets(file);
    String made = secrets.get("a");
    String other = secrets.get("b");

    assertThat(made).hasSize(32).isNotEqualTo(other);
    assertThat(new Secrets(file).get("a")).isEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void keyHas256BitsAndIsKept() {
    Path file = folder.resolve("secrets.properties");
    String key = new Secrets(file).key("k");

    assertThat(Base64.getUrlDecoder().decode(key)).hasSize(32);
    assertThat(new Secrets(file).key("k")).isEqualTo(key);
  }
}
