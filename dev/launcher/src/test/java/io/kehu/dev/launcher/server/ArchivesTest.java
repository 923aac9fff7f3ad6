package io.kehu.dev.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

  @TempDir private Path folder;

  @Test
  void unpacksProgramsWithTheirRightToRun() throws IOException {
    Path zip = zip("keycloak-1/bin/kc.sh", 0100755, "keycloak-1/conf/kc.conf", 0100644);

    Archives.unpackZip(zip, folder.resolve("keycloak"));

    assertThat(folder.resolve("keycloak/bin/kc.sh")).isExecutable();
    assertThat(Files.getPosixFilePermissions(folder.resolve("keycloak/conf/kc.conf"))).hasSize(4);
  }

  @Test
  void refusesEntriesThatLeadOutside() throws IOException {
    Path zip = zip("keycloak-1/../../evil", 0100644, "keycloak-1/b", 0100644);

    assertThatThrownBy(() -> Archives.unpackZip(zip, folder.resolve("keycloak")))
        .hasMessageContaining("leads outside");
    assertThat(folder.resolve("keycloak")).doesNotExist();
  }

  private Path zip(String first, int firstMode, String second, int secondMode) throws IOException {
    Path file = folder.resolve("a.zip");
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(file)) {
      add(out, first, firstMode);
      add(out, second, secondMode);
    }
    return file;
  }

  private static void add(ZipArchiveOutputStream out, String name, int mode) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setUnixMode(mode);
    out.putArchiveEntry(entry);
    out.write("text".getBytes(StandardCharsets.UTF_8));
    out.closeArchiveEntry();
  }
}
