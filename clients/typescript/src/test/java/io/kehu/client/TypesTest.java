package io.kehu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The generated client and its example agree with TypeScript's compiler, where there is a Node to run that.
class TypesTest {
  private static final Path PACKAGE = Path.of("target/package");
  private static final String COMPILER =
      "/META-INF/resources/webjars/typescript/%s/lib/".formatted(System.getProperty("typescript"));

  @Test
  void whatIsGeneratedIsWellTyped(@TempDir Path folder) throws Exception {
    assumeTrue(isThereNode(), "Node is there");
    unpackCompiler(folder);

    assertThat(output("node", folder.resolve("tsc.js").toString(), "--project", PACKAGE.toString()))
        .isEmpty();
  }

  @Test
  void operationsAndPagesBearTheirNames() {
    assertThat(PACKAGE.resolve("customer/apis/CustomersApi.ts"))
        .content()
        .contains("async listCustomers(", "async patchCustomer(", "Promise<CustomerItemPage>");
  }

  private static boolean isThereNode() throws InterruptedException {
    try {
      return output("node", "--version").startsWith("v");
    } catch (IOException absent) {
      return false;
    }
  }

  private static String output(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text.strip();
  }

  private static void unpackCompiler(Path folder) throws IOException {
    URL compiler = Objects.requireNonNull(TypesTest.class.getResource(COMPILER + "tsc.js"));
    try (JarFile jar = ((JarURLConnection) compiler.openConnection()).getJarFile()) {
      for (JarEntry entry : jar.stream().filter(TypesTest::isCompiler).toList()) {
        String name = entry.getName().substring(COMPILER.length() - 1);
        try (InputStream in = jar.getInputStream(entry)) {
          Files.copy(in, folder.resolve(name));
        }
      }
    }
  }

  /// The compiler itself and what it knows of the language's own types.
  private static boolean isCompiler(JarEntry entry) {
    return ("/" + entry.getName()).matches(COMPILER + "[^/]+\\.(js|d\\.ts)");
  }
}
