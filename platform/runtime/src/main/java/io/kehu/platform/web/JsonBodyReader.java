package io.kehu.platform.web;

import io.kehu.platform.json.JsonReading;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads every JSON body strictly, in place of the framework's reader, which takes invalid text and names one error.
@Provider
@Priority(1)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class JsonBodyReader implements MessageBodyReader<Object> {
  private static final Set<Class<?>> RAW =
      Set.of(String.class, byte[].class, InputStream.class, Reader.class, File.class);

  private final JsonReading reading;
  private final RequestBody body;
  private final int maxBytes;

  JsonBodyReader(
      JsonReading reading,
      RequestBody body,
      @ConfigProperty(name = "kehu.http.max-body") int maxBytes) {
    this.reading = reading;
    this.body = body;
    this.maxBytes = maxBytes;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return !RAW.contains(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream stream)
      throws IOException {
    byte[] bytes = stream.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      throw ProblemException.of(GeneralProblem.PAYLOAD_TOO_LARGE);
    }
    body.remember(bytes);
    return reading.read(bytes, genericType != null ? genericType : type);
  }
}
