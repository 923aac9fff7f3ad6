package io.kehu.platform.export;

import java.util.Locale;

/// What an export is written as.
public enum ExportFormat {
  CSV(Exports.CSV),
  XLSX(Exports.XLSX),
  NDJSON(Exports.NDJSON);

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /// @param extension as it stands in an address, behind the dot
  static ExportFormat of(String extension) {
    return valueOf(extension.toUpperCase(Locale.ROOT));
  }

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
