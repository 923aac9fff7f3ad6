package io.kehu.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A file that is made while it is sent.
@Schema(type = SchemaType.STRING, format = "binary")
public final class ExportFile {
  private final String name;
  private final String mediaType;
  private final Content content;

  ExportFile(String name, String mediaType, Content content) {
    this.name = name;
    this.mediaType = mediaType;
    this.content = content;
  }

  String name() {
    return name;
  }

  String mediaType() {
    return mediaType;
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
