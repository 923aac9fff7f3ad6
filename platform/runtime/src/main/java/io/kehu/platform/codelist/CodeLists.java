package io.kehu.platform.codelist;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// All code lists of the service with their labels. A label that is missing fails the start, not a front end.
@ApplicationScoped
public class CodeLists {
  private static final String BUNDLE = "labels";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final List<CodeList> lists;
  private final Map<String, LabelledList> labelled = new TreeMap<>();

  CodeLists(@All List<CodeList> lists) {
    this.lists = lists.stream().filter(list -> !list.codes().isEmpty()).toList();
  }

  /// One list with labels by language tag.
  @Schema(name = "CodeList")
  public record LabelledList(String name, List<Code> codes) {}

  /// @param labels `en` and `zh-CN`
  @Schema(name = "CodeListCode")
  public record Code(String code, Map<String, String> labels) {}

  void load(@Observes StartupEvent start) {
    if (lists.isEmpty()) {
      return;
    }
    ResourceBundle english = bundle(Locale.ENGLISH);
    ResourceBundle chinese = bundle(Locale.SIMPLIFIED_CHINESE);
    List<String> missing = new ArrayList<>();
    for (CodeList list : lists) {
      List<Code> codes = new ArrayList<>();
      for (String code : list.codes()) {
        Map<String, String> labels = new LinkedHashMap<>();
        Label own = list.labels().get(code);
        if (own != null) {
          labels.put("en", own.en());
          labels.put("zh-CN", own.zh());
        } else {
          label(english, "en", list, code, labels, missing);
          label(chinese, "zh-CN", list, code, labels, missing);
        }
        codes.add(new Code(code, labels));
      }
      labelled.put(list.name(), new LabelledList(list.name(), codes));
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("labels.properties lacks " + missing);
    }
  }

  public Collection<LabelledList> all() {
    return labelled.values();
  }

  public Optional<LabelledList> named(String name) {
    return Optional.ofNullable(labelled.get(name));
  }

  /// The words for one code.
  ///
  /// @throws IllegalArgumentException where the list has no such code
  public Label label(String list, String code) {
    return named(list).stream()
        .flatMap(found -> found.codes().stream())
        .filter(entry -> entry.code().equals(code))
        .map(entry -> new Label(text(entry, "en"), text(entry, "zh-CN")))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(list + "." + code));
  }

  private static String text(Code code, String language) {
    return Objects.requireNonNull(code.labels().get(language));
  }

  private static void label(
      ResourceBundle bundle,
      String language,
      CodeList list,
      String code,
      Map<String, String> labels,
      List<String> missing) {
    String key = list.name() + "." + code;
    // The Chinese bundle falls back to its English parent, where the key would be found too.
    if (bundle.keySet().contains(key) && isOwn(bundle, key)) {
      labels.put(language, bundle.getString(key));
    } else {
      missing.add(key + " (" + language + ")");
    }
  }

  private static boolean isOwn(ResourceBundle bundle, String key) {
    return !bundle.getLocale().getLanguage().equals("zh")
        || bundle instanceof java.util.PropertyResourceBundle own
            && own.handleGetObject(key) != null;
  }

  private static ResourceBundle bundle(Locale language) {
    try {
      return ResourceBundle.getBundle(
          BUNDLE, language, Thread.currentThread().getContextClassLoader(), NO_FALLBACK);
    } catch (MissingResourceException absent) {
      throw new IllegalStateException("There are code lists but no labels.properties", absent);
    }
  }
}
