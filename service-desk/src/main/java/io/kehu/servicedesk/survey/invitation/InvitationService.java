package io.kehu.servicedesk.survey.invitation;

import io.kehu.platform.event.Outbox;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Lists;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.ProblemException;
import io.kehu.platform.sql.Sql;
import io.kehu.servicedesk.customer.CustomerReplica;
import io.kehu.servicedesk.customer.CustomerService;
import io.kehu.servicedesk.survey.Occasion;
import io.kehu.servicedesk.survey.SurveyConfig;
import io.kehu.servicedesk.survey.SurveyError;
import io.kehu.servicedesk.survey.questionnaire.Questionnaire;
import io.kehu.servicedesk.survey.questionnaire.Questionnaires;
import io.kehu.servicedesk.ticket.TicketEvent;
import io.kehu.servicedesk.ticket.TicketSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks customers, as often as they bear it.
@ApplicationScoped
public class InvitationService {
  private final InvitationRepository invitations;
  private final Questionnaires questionnaires;
  private final CustomerService customers;
  private final SurveyLinks links;
  private final SurveyConfig config;
  private final Outbox outbox;
  private final Lists lists;
  private final Clock clock;

  InvitationService(
      InvitationRepository invitations,
      Questionnaires questionnaires,
      CustomerService customers,
      SurveyLinks links,
      SurveyConfig config,
      Outbox outbox,
      Lists lists,
      Clock clock) {
    this.invitations = invitations;
    this.questionnaires = questionnaires;
    this.customers = customers;
    this.links = links;
    this.config = config;
    this.outbox = outbox;
    this.lists = lists;
    this.clock = clock;
  }

  void ticketChanged(@Observes TicketEvent event) {
    TicketSnapshot ticket = event.ticket();
    UUID customer = ticket.customerId();
    Instant closedAt = ticket.closedAt();
    if (event instanceof TicketEvent.Closed && customer != null && closedAt != null) {
      inviteAfter(
          new Occasion(Occasion.Type.TICKET, ticket.id()),
          Questionnaires.SERVICE,
          customer,
          ticket.productId(),
          closedAt);
    }
  }

  @Transactional
  void orderDelivered(UUID orderId, UUID customerId, Instant deliveredAt) {
    inviteAfter(
        new Occasion(Occasion.Type.ORDER, orderId),
        Questionnaires.PRODUCT,
        customerId,
        null,
        deliveredAt);
  }

  /// Asks by hand.
  ///
  /// @throws ProblemException `customer-asked-recently`, `already-invited`, `unknown-customer`
  @Transactional
  InvitationApi.Linked invite(InvitationApi.Create wanted) {
    Questionnaire questionnaire = questionnaires.named(wanted.questionnaire());
    UUID customer = customers.require(wanted.customerId(), wanted.customer());
    invitations.asking(customers.currentId(customer));
    refusal(customer, questionnaire.code(), wanted.trigger())
        .ifPresent(refusal -> {
          throw ProblemException.of(refusal);
        });
    return linked(save(customer, questionnaire, wanted.trigger(), wanted.productId()));
  }

  /// Issues the link; an earlier one is void from then on.
  @Transactional
  InvitationApi.Linked link(UUID id) {
    return linked(invitations.forUpdate(id).orElseThrow(InvitationService::notFound));
  }

  @Transactional
  InvitationApi.View get(UUID id) {
    return InvitationApi.View.from(
        invitations.findByIdOptional(id).orElseThrow(InvitationService::notFound));
  }

  @Transactional
  Page<InvitationApi.View> list(ListRequest request, List<Sql> conditions) {
    return lists.page(InvitationRepository.LIST, request, conditions);
  }

  /// The invitation behind a link that can be answered.
  ///
  /// @throws ProblemException `survey-link-not-found`, `survey-link-expired`, `survey-link-used`
  @Transactional
  public Invitation behind(String token) {
    return open(invitations.withToken(links.read(token)));
  }

  /// The same, held until the transaction ends.
  @Transactional
  public Invitation heldBehind(String token) {
    return open(invitations.withTokenForUpdate(links.read(token)));
  }

  private void inviteAfter(
      Occasion occasion,
      String questionnaire,
      UUID customer,
      @Nullable UUID productId,
      Instant happenedAt) {
    boolean old = happenedAt.plus(config.inviteWithin()).isBefore(clock.instant());
    if (old || customers.find(customer).map(CustomerReplica::erased).orElse(false)) {
      return;
    }
    invitations.asking(customers.currentId(customer));
    if (refusal(customer, questionnaire, occasion).isEmpty()) {
      save(customer, questionnaires.named(questionnaire), occasion, productId);
    }
  }

  private Optional<SurveyError> refusal(
      UUID customer, String questionnaire, @Nullable Occasion occasion) {
    if (occasion != null && invitations.invitedAbout(questionnaire, occasion)) {
      return Optional.of(SurveyError.ALREADY_INVITED);
    }
    return invitations.invitedSince(
            customers.currentId(customer), clock.instant().minus(config.fatigue()))
        ? Optional.of(SurveyError.ASKED_RECENTLY)
        : Optional.empty();
  }

  private Invitation save(
      UUID customer,
      Questionnaire questionnaire,
      @Nullable Occasion occasion,
      @Nullable UUID productId) {
    Instant now = clock.instant();
    Invitation invitation =
        new Invitation(
            customer, questionnaire, occasion, productId, now, now.plus(config.linkLife()));
    invitations.persistAndFlush(invitation);
    outbox.append(List.of(invitation.invited()));
    return invitation;
  }

  private InvitationApi.Linked linked(Invitation invitation) {
    LinkToken token = links.issue(clock.instant().plus(config.linkLife()));
    invitation.link(token);
    return new InvitationApi.Linked(InvitationApi.View.from(invitation), links.url(token));
  }

  private static Invitation open(Optional<Invitation> found) {
    Invitation invitation =
        found.orElseThrow(() -> ProblemException.of(SurveyError.LINK_NOT_FOUND));
    invitation.requireOpen();
    return invitation;
  }

  private static ProblemException notFound() {
    return ProblemException.of(SurveyError.INVITATION_NOT_FOUND);
  }
}
