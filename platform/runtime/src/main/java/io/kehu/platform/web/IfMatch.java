package io.kehu.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Holds a writer to the version that it read.
public final class IfMatch {
  private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"";
  private static final Pattern TAGS = Pattern.compile(TAG + "(?:\\s*,\\s*" + TAG + ")*");
  private static final Pattern ONE = Pattern.compile(TAG);
  private static final int MAX_LENGTH = 1_000;

  private IfMatch() {}

  /// The strong ETag of a version.
  public static String etag(long version) {
    return "\"" + version + "\"";
  }

  /// @param header value of `If-Match`, null when absent; `*` takes any version, a weak tag takes none (RFC 9110)
  /// @param current what the record looks like now, shown to a caller who is late
  /// @throws io.kehu.platform.problem.ProblemException 428 when absent, 412 with `current` when it names another version
  public static void require(@Nullable String header, long version, Object current) {
    if (!matches(header, version)) {
      throw stale(current);
    }
  }

  /// As [#require(String, long, Object)], naming in `conflicts` the fields that the patch would have changed.
  ///
  /// @param current the record now, as JSON
  public static void require(
      @Nullable String header, long version, JsonNode current, JsonNode patch) {
    if (!matches(header, version)) {
      List<String> conflicts =
          patch
              .propertyStream()
              .filter(field -> !field.getValue().equals(current.path(field.getKey())))
              .map(field -> "/" + field.getKey())
              .toList();
      throw stale(current).with("conflicts", conflicts);
    }
  }

  /// For upserts, where the header is optional.
  public static void optional(@Nullable String header, long version, Object current) {
    if (header != null) {
      require(header, version, current);
    }
  }

  private static ProblemException stale(Object current) {
    return ProblemException.of(GeneralProblem.VERSION_STALE).with("current", current);
  }

  private static boolean matches(@Nullable String header, long version) {
    if (header == null || header.isBlank()) {
      throw ProblemException.of(GeneralProblem.IF_MATCH_REQUIRED);
    }
    String tags = header.strip();
    if (tags.equals("*")) {
      return true;
    }
    if (tags.length() > MAX_LENGTH || !TAGS.matcher(tags).matches()) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED)
          .withErrors(List.of(new FieldError("@If-Match", "etag-malformed", "")));
    }
    String wanted = etag(version);
    Matcher tag = ONE.matcher(tags);
    while (tag.find()) {
      if (withoutVariant(tag.group()).equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  /// Who may do what with a record is part of the tag under which it was read, and no part of its version.
  private static String withoutVariant(String tag) {
    int dot = tag.indexOf('.');
    return dot < 0 ? tag : tag.substring(0, dot) + '"';
  }
}
