package io.kehu.dev.launcher.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The tests of a run, added up from Surefire's reports.
public record Totals(int passed, int failed, int skipped) {

  /// Adds up the reports in the checkout that were written since then; older ones belong to earlier runs.
  public static Totals since(Path checkout, Instant begun) {
    return reports(checkout, begun).stream()
        .map(Totals::read)
        .reduce(new Totals(0, 0, 0), Totals::plus);
  }

  public String line() {
    return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
  }

  Totals plus(Totals other) {
    return new Totals(passed + other.passed, failed + other.failed, skipped + other.skipped);
  }

  /// The counts stand on the root element, before the long part.
  static Totals read(Path report) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    try (var in = Files.newInputStream(report)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        // skips what stands before the root element
      }
      int failed = number(xml, "failures") + number(xml, "errors");
      int skipped = number(xml, "skipped");
      return new Totals(number(xml, "tests") - failed - skipped, failed, skipped);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      // A test JVM that was killed leaves half a report: whatever it held did not pass.
      return new Totals(0, 1, 0);
    }
  }

  private static int number(XMLStreamReader xml, String attribute) {
    String value = xml.getAttributeValue(null, attribute);
    return value == null ? 0 : Integer.parseInt(value);
  }

  private static List<Path> reports(Path checkout, Instant begun) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          checkout,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              String name = folder.getFileName().toString();
              boolean skip =
                  !folder.equals(checkout) && (name.startsWith(".") || name.equals("src"));
              return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              boolean report = file.toString().matches(".*/surefire-reports/TEST-[^/]*\\.xml");
              if (report && !attributes.lastModifiedTime().toInstant().isBefore(begun)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
