package io.kehu.customer.scorecard;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import io.kehu.customer.credit.Definitions;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The scorecard; each change is a new version.
@ApplicationScoped
public class ScorecardService {
  private static final String KIND = "SCORECARD";
  private static final AssessmentApi.ScorecardView SHIPPED =
      new AssessmentApi.ScorecardView(0, ShippedScorecard.SCORECARD, null, null);

  private final Definitions definitions;
  private final Messages messages;

  ScorecardService(Definitions definitions, Messages messages) {
    this.definitions = definitions;
    this.messages = messages;
  }

  /// The one that holds now.
  @Transactional(SUPPORTS)
  public AssessmentApi.ScorecardView get() {
    return definitions.newest(KIND, Scorecard.class).map(ScorecardService::view).orElse(SHIPPED);
  }

  @Transactional(SUPPORTS)
  public AssessmentApi.ScorecardView version(long number) {
    return number == 0
        ? SHIPPED
        : definitions
            .numbered(KIND, number, Scorecard.class)
            .map(ScorecardService::view)
            .orElseThrow(() -> ProblemException.of(AssessmentError.SCORECARD_NOT_FOUND, number));
  }

  @Transactional
  public AssessmentApi.ScorecardView put(@Nullable String ifMatch, Scorecard scorecard) {
    AssessmentApi.ScorecardView before = get();
    IfMatch.require(ifMatch, before.version(), before);
    List<FieldError> errors =
        scorecard.wrongs().stream()
            .map(wrong -> messages.field(wrong.pointer(), wrong.code()))
            .toList();
    if (!errors.isEmpty()) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED).withErrors(errors);
    }
    return before.scorecard().equals(scorecard)
        ? before
        : view(definitions.add(KIND, before.version() + 1, scorecard));
  }

  private static AssessmentApi.ScorecardView view(Definitions.Version<Scorecard> version) {
    return new AssessmentApi.ScorecardView(
        version.number(), version.body(), version.actor(), version.at());
  }
}
