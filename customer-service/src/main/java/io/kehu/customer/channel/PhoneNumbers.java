package io.kehu.customer.channel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Writes phone numbers one way, so that the same number is found whoever typed it.
@ApplicationScoped
public class PhoneNumbers {
  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private final Map<Written, Optional<String>> recent = Collections.synchronizedMap(new Recent());
  private final Messages messages;
  private final String defaultRegion;

  /// @param defaultRegion where numbers without a country code are dialled unless their holder's
  ///     country is known
  PhoneNumbers(
      Messages messages,
      @ConfigProperty(name = "kehu.customer.default-region", defaultValue = "CN")
          String defaultRegion) {
    this.messages = messages;
    this.defaultRegion = defaultRegion;
  }

  private record Written(String number, String region) {}

  /// The last few thousand that were read.
  private static final class Recent extends LinkedHashMap<Written, Optional<String>> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 5_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Written, Optional<String>> eldest) {
      return size() > MOST;
    }
  }

  /// The number in E.164, empty if it cannot be one of that region. Only the length and the leading
  /// digits are checked: numbering plans change faster than libraries.
  public Optional<String> e164(String number, @Nullable String region) {
    // Reading one takes dozens of regular expressions, and an import reads each twice.
    return recent.computeIfAbsent(
        new Written(number, region == null ? defaultRegion : region), this::read);
  }

  private Optional<String> read(Written written) {
    try {
      var parsed = library.parse(written.number(), written.region());
      return library.isPossibleNumber(parsed)
          ? Optional.of(library.format(parsed, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException _) {
      return Optional.empty();
    }
  }

  List<Phone> normalised(List<Phone> phones, @Nullable String region) {
    List<Phone> normalised = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < phones.size(); i++) {
      Phone phone = phones.get(i);
      String pointer = "/channels/phones/" + i + "/number";
      e164(phone.number(), region)
          .ifPresentOrElse(
              number -> normalised.add(phone.normalised(number)),
              () -> errors.add(messages.field(pointer, "not-a-phone-number", phone.number())));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED).withErrors(errors);
    }
    return normalised;
  }
}
