package io.kehu.platform.export;

/// What an export is written as.
public enum ExportFormat {
  CSV,
  XLSX,
  NDJSON
}
