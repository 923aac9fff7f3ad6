package io.kehu.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A file that is made while it is sent.
@Schema(type = SchemaType.STRING, format = "binary")
public final class ExportFile {
  private final Content content;

  ExportFile(Content content) {
    this.content = content;
  }

  void write(OutputStream out) throws IOException {
    content.write(out);
  }

  /// Writes the whole file.
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }
}
