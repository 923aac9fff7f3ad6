package io.kehu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The generated client and its example agree with TypeScript's compiler, where there is a Node to run that.
class TypesTest {
  private static final Path PACKAGE = Path.of("target/package");
  private static final String COMPILER = "META-INF/resources/webjars/typescript/";

  @Test
  void whatIsGeneratedIsWellTyped(@TempDir Path folder) throws Exception {
    assumeTrue(isThere("node", "--version"), "Node is there");
    Path compiler = compilerIn(folder);

    assertThat(output("node", compiler.toString(), "--project", PACKAGE.toString())).isEmpty();
  }

  @Test
  void operationsBearTheNamesOfTheirAddresses() throws IOException {
    assertThat(PACKAGE.resolve("customer/apis/CustomersApi.ts"))
        .content()
        .contains("async listCustomers(", "async patchCustomer(", "Promise<CustomerItemPage>");
  }

  private static boolean isThere(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor(20, TimeUnit.SECONDS);
    } catch (IOException absent) {
      return false;
    }
  }

  private static String output(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return text.strip();
  }

  private static Path compilerIn(Path folder) throws Exception {
    Path jar = Path.of(TypesTest.class.getResource("/" + COMPILER + version() + "/lib/tsc.js").toURI().getSchemeSpecificPart().replaceFirst("^file:", "").replaceFirst("!.*", ""));
    try (JarFile file = new JarFile(jar.toFile())) {
      String lib = COMPILER + version() + "/lib/";
      for (var entry : file.stream().filter(each -> each.getName().matches(lib + "[^/]+\\.(js|d\\.ts)")).toList()) {
        Files.write(
            folder.resolve(entry.getName().substring(lib.length())),
            file.getInputStream(entry).readAllBytes());
      }
    }
    return folder.resolve("tsc.js");
  }
}
