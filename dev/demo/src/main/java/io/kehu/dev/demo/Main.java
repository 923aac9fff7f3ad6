package io.kehu.dev.demo;

import io.kehu.dev.demo.api.Api;
import io.kehu.dev.demo.api.ApiException;
import io.kehu.dev.demo.api.Login;
import io.kehu.dev.demo.company.CompanyLoader;
import io.kehu.dev.demo.erp.CdnowExtract;
import io.kehu.dev.demo.erp.ErpLoader;
import io.kehu.dev.demo.erp.PipelineExtract;
import io.kehu.dev.demo.erp.example.ExampleErp;
import io.kehu.dev.demo.erp.example.ExampleLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// The commands.
public final class Main {
  private static final String HELP =
      """
      java -jar kehu-demo.jar COMMAND [OPTIONS]

        load                     the demo company
        erp-orders FILE          customers and orders out of a CDNOW transaction file
        erp-example              companies, people, statements and invoices of a made-up ERP: out of order,
                                 some wrong, mended, compared
        erp-pipeline FOLDER      accounts, products and opportunities out of CRM sales CSV files

        --gateway URL            http://localhost:8080
        --issuer URL             http://localhost:8180/realms/kehu
        --client ID              kehu-loader
        --client-secret-file F   its secret (or --client-secret S)
        --seed N                 42
        --today DATE             the day on which the demo company lives, today
        --shuffle                send an extract's rows in random order
      """;

  private Main() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> words = Arrays.stream(arguments).toList();
    if (words.isEmpty() || words.contains("help") || words.contains("--help")) {
      System.out.print(HELP);
      return;
    }
    Options options = Options.of(words.subList(1, words.size()));
    try {
      run(words.getFirst(), options);
    } catch (ApiException | IllegalArgumentException refused) {
      System.err.println(refused.getMessage());
      System.exit(1);
    }
  }

  private static void run(String command, Options options)
      throws IOException, InterruptedException {
    switch (command) {
      case "load" -> {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        new CompanyLoader(api(options), System.out::println)
            .load(
                Long.parseLong(options.value("seed", "42")),
                options.has("today") ? LocalDate.parse(options.value("today", "")) : today);
      }
      case "erp-example" ->
          new ExampleLoader(api(options), new ExampleErp(), System.out::println)
              .load(new Random(Long.parseLong(options.value("seed", "42"))));
      case "erp-orders" ->
          new ErpLoader(api(options), System.out::println, options.has("shuffle"))
              .load(CdnowExtract.read(Path.of(options.argument())));
      case "erp-pipeline" ->
          new ErpLoader(api(options), System.out::println, options.has("shuffle"))
              .load(PipelineExtract.read(Path.of(options.argument())));
      default -> throw new IllegalArgumentException("Unknown command " + command + "\n" + HELP);
    }
  }

  private static Api api(Options options) throws IOException {
    String secret =
        options.has("client-secret-file")
            ? Files.readString(Path.of(options.value("client-secret-file", ""))).strip()
            : options.value("client-secret", "kehu-loader-secret");
    Login login =
        new Login(
            options.value("issuer", "http://localhost:8180/realms/kehu"),
            options.value("client", "kehu-loader"),
            secret);
    return new Api(options.value("gateway", "http://localhost:8080"), login);
  }
}
