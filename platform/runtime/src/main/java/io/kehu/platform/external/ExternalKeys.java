package io.kehu.platform.external;

import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the key under which another system sends a record: from the address of a single record,
/// from the record itself in a batch or an import.
@ApplicationScoped
public class ExternalKeys {
  private final Messages messages;

  ExternalKeys(Messages messages) {
    this.messages = messages;
  }

  /// @param inBody may be left out; if not, it must say the same as the address
  /// @throws ProblemException `validation-failed`
  public ExternalReference ofAddress(
      String system, String externalId, @Nullable ExternalReference inBody) {
    ExternalReference address = new ExternalReference(system, externalId);
    if (inBody != null && !Objects.equals(inBody, address)) {
      throw refused("differs-from-address");
    }
    return address;
  }

  /// @throws ProblemException `validation-failed` where it is missing
  public ExternalReference ofRow(@Nullable ExternalReference inRow) {
    if (inRow == null) {
      throw refused("required");
    }
    return inRow;
  }

  private ProblemException refused(String code) {
    return ProblemException.of(GeneralProblem.VALIDATION_FAILED)
        .withErrors(List.of(messages.field("/externalReference", code)));
  }
}
