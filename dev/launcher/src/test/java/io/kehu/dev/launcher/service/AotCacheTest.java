package io.kehu.dev.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

  @TempDir private Path folder;
  private Path jar;
  private AotCache cache;

  @BeforeEach
  void build() throws IOException {
    jar = Files.createFile(folder.resolve("quarkus-run.jar"));
    setTime(jar, "2026-01-01T08:00:00Z");
    cache = AotCache.of(folder.resolve("aot"), Service.SALES, jar, true);
  }

  @Test
  void recordsARunWhileThereIsNoCache() {
    assertThat(cache.options()).contains("-XX:AOTCacheOutput=" + cache.file() + ".new");
  }

  @Test
  void usesWhatARunLeft() throws IOException {
    record("2026-01-01T09:00:00Z");

    assertThat(cache.options()).contains("-XX:AOTCache=" + cache.file());
  }

  @Test
  void recordsAgainAfterANewBuild() throws IOException {
    record("2026-01-01T09:00:00Z");
    setTime(jar, "2026-01-01T10:00:00Z");

    assertThat(cache.options()).contains("-XX:AOTCacheOutput=" + cache.file() + ".new");
  }

  @Test
  void leavesARunAloneThatMustNotRecord() {
    assertThat(AotCache.of(folder.resolve("aot"), Service.SALES, jar, false).options()).isEmpty();
  }

  private void record(String time) throws IOException {
    cache.options();
    Path written = Files.createFile(Path.of(cache.file() + ".new"));
    setTime(written, time);
    cache.keepRecorded();
  }

  private static void setTime(Path file, String time) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
  }
}
