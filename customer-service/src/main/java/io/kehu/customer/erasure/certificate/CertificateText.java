package io.kehu.customer.erasure.certificate;

import io.kehu.customer.erasure.part.Part;
import io.kehu.customer.printed.PrintedWords;
import io.kehu.platform.codelist.CodeLists;
import io.kehu.platform.privacy.Erased;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A certificate for people to read.
@ApplicationScoped
class CertificateText {
  private final CodeLists codes;

  CertificateText(CodeLists codes) {
    this.codes = codes;
  }

  String of(Certificate certificate, Locale language) {
    PrintedWords words = new PrintedWords("io.kehu.customer.erasure.certificate", language);
    List<String> lines = new ArrayList<>();
    lines.add(words.of("title", certificate.number()));
    lines.add(words.of("id", certificate.erasureId().toString()));
    lines.add(words.of("ground", label("erasure-grounds", certificate.ground().name(), language)));
    lines.add(words.of("requested", certificate.requestedBy(), certificate.requestedAt()));
    lines.add(words.of("begun", words.time(certificate.begunAt())));
    lines.add(
        certificate.complete()
            ? words.of("finished", words.time(certificate.finishedAt()))
            : words.of("incomplete", String.join(", ", certificate.pending())));
    for (Part part : certificate.parts()) {
      lines.add("");
      lines.add(words.of("part", part.service(), part.finishedAt()));
      part.tables().forEach(table -> lines.add("  " + line(table, words, language)));
    }
    lines.add("");
    certificate
        .remarks()
        .forEach(remark -> lines.add(label("erasure-remarks", remark.name(), language)));
    return String.join("\n", lines) + "\n";
  }

  private String line(Erased.Table table, PrintedWords words, Locale language) {
    String ground = table.ground();
    return words.of(
        "table." + table.outcome(),
        table.table(),
        table.rows(),
        ground == null ? "" : label("kept-grounds", ground, language));
  }

  /// A service of a later release may know more codes.
  private String label(String list, String code, Locale language) {
    return codes
        .named(list)
        .flatMap(
            known -> known.codes().stream().filter(each -> each.code().equals(code)).findFirst())
        .map(found -> found.labels().get(language.getLanguage().equals("zh") ? "zh-CN" : "en"))
        .orElse(code);
  }
}
