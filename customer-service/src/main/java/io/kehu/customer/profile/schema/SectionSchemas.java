package io.kehu.customer.profile.schema;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// All versions of all sections, read from the resources when first needed.
@ApplicationScoped
public class SectionSchemas {
  private final Map<Section, List<SectionSchema>> versions = new EnumMap<>(Section.class);

  @Inject
  SectionSchemas() {
    this("profile");
  }

  /// @param folder of the resources
  public SectionSchemas(String folder) {
    ObjectMapper json = new ObjectMapper();
    for (Section section : Section.values()) {
      versions.put(section, read(json, folder, section));
    }
  }

  private static List<SectionSchema> read(ObjectMapper json, String folder, Section section) {
    List<SectionSchema> found = new ArrayList<>();
    for (int version = 1; ; version++) {
      try (InputStream file = resource(folder + "/" + section.file(version))) {
        if (file == null) {
          return List.copyOf(found);
        }
        SectionSchema before = found.isEmpty() ? null : found.getLast();
        found.add(new SectionSchema(section, version, (ObjectNode) json.readTree(file), before));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(section.file(version), unreadable);
      }
    }
  }

  private static InputStream resource(String path) {
    return Objects.requireNonNull(SectionSchemas.class.getClassLoader()).getResourceAsStream(path);
  }

  /// Empty where the section's data is kept elsewhere.
  public Optional<SectionSchema> newest(Section section) {
    return versions(section).isEmpty()
        ? Optional.empty()
        : Optional.of(versions(section).getLast());
  }

  /// In growing order.
  public List<SectionSchema> versions(Section section) {
    return Objects.requireNonNull(versions.get(section));
  }

  /// Turns what a version wrote into what the newest reads. What a version newer than ours wrote stays as it is.
  public void upcast(Section section, int writtenBy, ObjectNode values) {
    versions(section).stream()
        .filter(schema -> schema.version() > writtenBy)
        .forEach(schema -> schema.rename(values));
  }

  /// The newest versions in one text: another text, other schemas.
  public String fingerprint() {
    return Arrays.stream(Section.values())
        .map(section -> String.valueOf(versions(section).size()))
        .collect(Collectors.joining("."));
  }
}
