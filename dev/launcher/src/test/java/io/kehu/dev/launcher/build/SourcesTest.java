package io.kehu.dev.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  private static final FileTime BEFORE = FileTime.from(Instant.parse("2026-01-01T08:00:00Z"));
  private static final FileTime BUILT = FileTime.from(Instant.parse("2026-01-01T09:00:00Z"));
  private static final FileTime AFTER = FileTime.from(Instant.parse("2026-01-01T10:00:00Z"));

  @TempDir private Path root;
  private Path folder;
  private Path file;

  @BeforeEach
  void writeSources() throws IOException {
    folder = Files.createDirectories(root.resolve("src/main"));
    file = Files.writeString(folder.resolve("A.java"), "class A {}");
    setTimes(BEFORE);
  }

  @Test
  void areNotNewerWhenNothingWasTouched() {
    assertThat(sources().newerThan(BUILT)).isFalse();
  }

  @Test
  void areNewerWhenAFileWasChanged() throws IOException {
    Files.setLastModifiedTime(file, AFTER);

    assertThat(sources().newerThan(BUILT)).isTrue();
  }

  @Test
  void areNewerWhenAFileWasDeleted() throws IOException {
    Files.delete(file);

    assertThat(sources().newerThan(BUILT)).isTrue();
  }

  @Test
  void mayPartlyBeMissing() {
    assertThat(new Sources(List.of(root.resolve("none"))).newerThan(BUILT)).isFalse();
  }

  private Sources sources() {
    return new Sources(List.of(root.resolve("none"), root));
  }

  private void setTimes(FileTime time) throws IOException {
    for (Path path : List.of(file, folder, root.resolve("src"), root)) {
      Files.setLastModifiedTime(path, time);
    }
  }
}
