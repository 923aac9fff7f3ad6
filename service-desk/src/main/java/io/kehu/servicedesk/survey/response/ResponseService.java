package io.kehu.servicedesk.survey.response;

import io.kehu.platform.event.Outbox;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.id.Ids;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.kehu.servicedesk.customer.CustomerService;
import io.kehu.servicedesk.survey.SurveyError;
import io.kehu.servicedesk.survey.invitation.Invitation;
import io.kehu.servicedesk.survey.invitation.InvitationService;
import io.kehu.servicedesk.survey.questionnaire.Answers;
import io.kehu.servicedesk.survey.questionnaire.Questionnaire;
import io.kehu.servicedesk.survey.questionnaire.Questionnaires;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Takes answers, tells of them, and sees to unhappy customers.
@ApplicationScoped
class ResponseService {
  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);

  private final ResponseRepository responses;
  private final InvitationService invitations;
  private final Questionnaires questionnaires;
  private final CustomerService customers;
  private final ServiceRecovery recovery;
  private final Outbox outbox;
  private final Lists lists;
  private final MeterRegistry metrics;
  private final Clock clock;

  ResponseService(
      ResponseRepository responses,
      InvitationService invitations,
      Questionnaires questionnaires,
      CustomerService customers,
      ServiceRecovery recovery,
      Outbox outbox,
      Lists lists,
      MeterRegistry metrics,
      Clock clock) {
    this.responses = responses;
    this.invitations = invitations;
    this.questionnaires = questionnaires;
    this.customers = customers;
    this.recovery = recovery;
    this.outbox = outbox;
    this.lists = lists;
    this.metrics = metrics;
    this.clock = clock;
  }

  /// What is asked behind a link.
  ///
  /// @param expiresAt when the link ends
  record Asked(Questionnaire questionnaire, Instant expiresAt) {}

  /// @param isNew false where the same was entered before
  record Taken(SurveyResponse response, boolean isNew) {}

  @Transactional
  Asked asked(String token) {
    Invitation invitation = invitations.behind(token);
    return new Asked(questionnaire(invitation), invitation.expiresAt());
  }

  /// The customer answers through its link. Of two answers at once, one is taken.
  @Transactional
  SurveyResponse answer(String token, ResponseApi.Given given) {
    Invitation invitation = invitations.heldBehind(token);
    Questionnaire questionnaire = questionnaire(invitation);
    Answers answers = questionnaires.check(questionnaire, given.answers());
    Instant now = clock.instant();
    invitation.answered(now);
    SurveyResponse response =
        new SurveyResponse(
            Ids.newId(),
            invitation.id(),
            invitation.namedCustomer(),
            questionnaire.code(),
            questionnaire.version(),
            invitation.occasion(),
            invitation.productId(),
            answers.scores(),
            answers.mean(),
            given.comment(),
            now,
            null,
            null);
    return take(response).orElseThrow();
  }

  /// Somebody enters what a customer answered elsewhere.
  ///
  /// @throws ProblemException `survey-response-final` where the same external reference said something else before
  @Transactional
  Taken enter(ResponseApi.Entered entered) {
    Questionnaire questionnaire = questionnaires.named(entered.questionnaire());
    Answers answers = questionnaires.check(questionnaire, entered.answers());
    Instant now = clock.instant();
    Instant answeredAt = entered.answeredAt() == null ? now : entered.answeredAt();
    if (answeredAt.isAfter(now.plus(CLOCKS_MAY_DIFFER))) {
      throw ProblemException.of(SurveyError.ANSWERED_IN_FUTURE);
    }
    SurveyResponse response =
        new SurveyResponse(
            Ids.newId(),
            null,
            customers.require(entered.customerId(), entered.customer()),
            questionnaire.code(),
            questionnaire.version(),
            entered.trigger(),
            entered.productId(),
            answers.scores(),
            answers.mean(),
            entered.comment(),
            answeredAt,
            entered.externalReference(),
            null);
    return take(response)
        .map(taken -> new Taken(taken, true))
        .orElseGet(() -> new Taken(known(response), false));
  }

  @Transactional
  SurveyResponse get(UUID id) {
    return responses
        .find(id)
        .orElseThrow(() -> ProblemException.of(SurveyError.RESPONSE_NOT_FOUND));
  }

  @Transactional
  Page<SurveyResponse> list(ListRequest request, List<Sql> conditions) {
    return lists.page(ResponseRepository.LIST, request, conditions);
  }

  /// Empty where the same external reference was there before.
  private Optional<SurveyResponse> take(SurveyResponse response) {
    if (!responses.insert(response)) {
      return Optional.empty();
    }
    outbox.append(List.of(response.answered()));
    metrics.counter("kehu.survey.answers", "questionnaire", response.questionnaire()).increment();
    recovery.after(response).ifPresent(ticket -> responses.recoveredBy(response.id(), ticket));
    return responses.find(response.id());
  }

  private SurveyResponse known(SurveyResponse again) {
    ExternalReference reference = again.externalReference();
    return Optional.ofNullable(reference)
        .flatMap(responses::find)
        .filter(stored -> again.saysTheSameAs(stored, customers.currentId(again.customerId())))
        .orElseThrow(() -> ProblemException.of(SurveyError.RESPONSE_FINAL));
  }

  private Questionnaire questionnaire(Invitation invitation) {
    return questionnaires.version(invitation.questionnaire(), invitation.questionnaireVersion());
  }
}
