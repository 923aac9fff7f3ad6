package io.kehu.platform.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/// Sends files of any media type, whatever was negotiated. (A response with headers of its own would be sent as its name.)
@Provider
public class ExportFileWriter implements MessageBodyWriter<ExportFile> {
  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] with, MediaType mediaType) {
    return type == ExportFile.class;
  }

  @Override
  public void writeTo(
      ExportFile file,
      Class<?> type,
      Type generic,
      Annotation[] with,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle(HttpHeaders.CONTENT_TYPE, file.mediaType());
    headers.putSingle(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(file.name()));
    file.write(out);
  }
}
