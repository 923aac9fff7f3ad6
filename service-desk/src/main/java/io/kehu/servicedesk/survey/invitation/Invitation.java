package io.kehu.servicedesk.survey.invitation;

import io.kehu.platform.id.Ids;
import io.kehu.platform.problem.ProblemException;
import io.kehu.servicedesk.survey.Occasion;
import io.kehu.servicedesk.survey.SurveyError;
import io.kehu.servicedesk.survey.questionnaire.Questionnaire;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One customer asked once.
@Entity
@Table(name = "survey_invitation")
public class Invitation {
  @Id private UUID id;
  private long version;
  private UUID customerId;

  /// Whom it was written for, where that customer was merged into `customerId` since; the database keeps it.
  @Column(insertable = false, updatable = false)
  private @Nullable UUID namedCustomerId;

  private String questionnaire;
  private int questionnaireVersion;

  @Enumerated(EnumType.STRING)
  @Column(name = "trigger_type")
  private Occasion.@Nullable Type occasionType;

  @Column(name = "trigger_id")
  private @Nullable UUID occasionId;

  private @Nullable UUID productId;

  @Enumerated(EnumType.STRING)
  private InvitationState state;

  private Instant invitedAt;
  private Instant expiresAt;
  private byte @Nullable [] tokenHash;
  private @Nullable Instant answeredAt;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Invitation() {}

  public Invitation(
      UUID customerId,
      Questionnaire questionnaire,
      @Nullable Occasion occasion,
      @Nullable UUID productId,
      Instant now,
      Instant expiresAt) {
    this.id = Ids.newId();
    this.customerId = customerId;
    this.questionnaire = questionnaire.code();
    this.questionnaireVersion = questionnaire.version();
    this.occasionType = occasion == null ? null : occasion.type();
    this.occasionId = occasion == null ? null : occasion.id();
    this.productId = productId;
    this.state = InvitationState.OPEN;
    this.invitedAt = now;
    this.expiresAt = expiresAt;
    this.version = 1;
  }

  SurveyInvited invited() {
    return new SurveyInvited(id, namedCustomer(), questionnaire, occasion(), invitedAt);
  }

  /// Gives it a new link; an earlier one is void from then on.
  ///
  /// @throws ProblemException `survey-link-used` once it is answered
  void link(LinkToken token) {
    requireOpen();
    tokenHash = token.hash();
    expiresAt = token.expiresAt();
    version++;
  }

  /// @throws ProblemException `survey-link-used` once it is answered
  public void answered(Instant now) {
    requireOpen();
    state = InvitationState.ANSWERED;
    answeredAt = now;
    version++;
  }

  /// @throws ProblemException `survey-link-used` once it is answered
  public void requireOpen() {
    if (state != InvitationState.OPEN) {
      throw ProblemException.of(SurveyError.LINK_USED);
    }
  }

  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  /// Whom it names. That may be a customer who was merged since; then it counts for the survivor, and goes back with
  /// the one it named if the merge is undone.
  public UUID namedCustomer() {
    return namedCustomerId == null ? customerId : namedCustomerId;
  }

  public UUID customerId() {
    return customerId;
  }

  public String questionnaire() {
    return questionnaire;
  }

  public int questionnaireVersion() {
    return questionnaireVersion;
  }

  public @Nullable Occasion occasion() {
    return occasionType == null || occasionId == null
        ? null
        : new Occasion(occasionType, occasionId);
  }

  public @Nullable UUID productId() {
    return productId;
  }

  public InvitationState state() {
    return state;
  }

  public Instant invitedAt() {
    return invitedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public @Nullable Instant answeredAt() {
    return answeredAt;
  }
}
