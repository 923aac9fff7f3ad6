package io.kehu.customer.subjectaccess;

import io.kehu.customer.printed.PrintedWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the parts of a request hold, for people to read.
@ApplicationScoped
class AccessIndex {
  String of(AccessApi.View request, Locale language) {
    PrintedWords words = new PrintedWords("io.kehu.customer.subjectaccess.index", language);
    List<String> lines = new ArrayList<>();
    lines.add(words.of("title", request.number()));
    lines.add(words.of("id", request.id().toString()));
    lines.add(
        words.of(
            "asked",
            request.askedBy(),
            request.receivedOn().toString(),
            request.dueOn().toString()));
    lines.add(words.of("readable", words.time(request.readableUntil())));
    for (AccessApi.Part part : request.parts()) {
      lines.add("");
      lines.add(
          part.preparedAt() == null
              ? words.of("pending", part.service())
              : words.of(
                  "part", part.service(), part.path(), part.rows(), words.time(part.preparedAt())));
      part.tables().forEach(table -> lines.add(words.of("table", table.table(), table.rows())));
    }
    lines.add("");
    lines.add(words.of("format"));
    lines.add(words.of("sealed"));
    lines.add(words.of("rights"));
    return String.join("\n", lines) + "\n";
  }
}
