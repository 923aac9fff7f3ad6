package io.kehu.dev.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the script `kehu` itself, with folders that look like JDKs.
class JdkChoiceTest {

  private static final int NO_JDK = 3;

  @TempDir private Path folder;

  @Test
  void takesTheNewestJdkOfTheMachine() throws Exception {
    jdk("a", "17.0.15");
    jdk("b", "25.0.10");
    jdk("c", "25.0.9");
    jdk("old", "1.8.0_442");

    assertThat(kehuJdk(Map.of()).output()).isEqualTo(folder.resolve("b").toString());
  }

  @Test
  void keepsTheUsersJavaHomeIfItIsNewEnough() throws Exception {
    jdk("newer", "26");
    Path chosen = jdk("chosen", "25");

    assertThat(kehuJdk(Map.of("JAVA_HOME", chosen.toString())).output())
        .isEqualTo(chosen.toString());
  }

  @Test
  void looksFurtherIfJavaHomeIsTooOld() throws Exception {
    Path old = jdk("old", "21.0.1");
    Path fitting = jdk("fitting", "25");

    assertThat(kehuJdk(Map.of("JAVA_HOME", old.toString())).output()).isEqualTo(fitting.toString());
  }

  @Test
  void saysWhatToInstallIfOnlyOldJdksAreThere() throws Exception {
    jdk("old", "21.0.1");

    Answer answer = kehuJdk(Map.of());

    assertThat(answer.code()).isEqualTo(NO_JDK);
    assertThat(answer.output())
        .contains("no JDK 25 or newer was found (too old: 21.0.1)", "Eclipse Temurin");
  }

  @Test
  void refusesAnOldJdkThatWasAskedFor() throws Exception {
    jdk("fitting", "25");
    Path old = jdk("old", "21.0.1");

    Answer answer = kehuJdk(Map.of("KEHU_JAVA_HOME", old.toString()));

    assertThat(answer.code()).isEqualTo(NO_JDK);
    assertThat(answer.output()).contains("(found: 21.0.1)");
  }

  @Test
  void doesNotTakeARuntimeWithoutCompiler() throws Exception {
    Files.delete(jdk("runtime", "25").resolve("bin/javac"));

    assertThat(kehuJdk(Map.of()).code()).isEqualTo(NO_JDK);
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name));
    Files.createDirectories(home.resolve("bin"));
    for (String program : new String[] {"java", "javac"}) {
      Path file = Files.createFile(home.resolve("bin").resolve(program));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"Somebody\"%nJAVA_VERSION=\"%s\"%n".formatted(version));
    return home;
  }

  private Answer kehuJdk(Map<String, String> env) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("sh", Path.of("../../kehu").toAbsolutePath().toString(), "jdk")
            .redirectErrorStream(true);
    builder.environment().remove("JAVA_HOME");
    builder.environment().remove("KEHU_JAVA_HOME");
    builder.environment().put("KEHU_JDK_DIRS", folders());
    builder.environment().putAll(env);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    return new Answer(process.waitFor(), output.strip());
  }

  private String folders() throws IOException {
    try (var list = Files.list(folder)) {
      return String.join(":", list.map(Path::toString).toList());
    }
  }

  private record Answer(int code, String output) {}
}
