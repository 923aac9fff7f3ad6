package io.kehu.servicedesk.survey.invitation;

import static io.kehu.platform.page.FieldType.CODE;
import static io.kehu.platform.page.FieldType.INSTANT;
import static io.kehu.platform.page.FieldType.UUID;

import io.kehu.platform.page.Listing;
import io.kehu.platform.sql.Rows;
import io.kehu.servicedesk.survey.Occasion;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {
  static final Listing<InvitationApi.View> LIST =
      Listing.from("survey_invitation i", "i.id")
          .required("invitedAt", INSTANT, "i.invited_at")
          .required("expiresAt", INSTANT, "i.expires_at")
          .required("customerId", UUID, "i.customer_id")
          .required("questionnaire", CODE, "i.questionnaire")
          .required("state", CODE, "i.state")
          .field("triggerType", CODE, "i.trigger_type")
          .field("triggerId", UUID, "i.trigger_id")
          .field("answeredAt", INSTANT, "i.answered_at")
          .defaultSort("-invitedAt")
          .select("i.*", InvitationRepository::view);

  private final Jdbi jdbi;

  InvitationRepository(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// The invitation, its row locked until the transaction ends.
  Optional<Invitation> forUpdate(UUID id) {
    return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  Optional<Invitation> withToken(LinkToken token) {
    return find("tokenHash", token.hash()).firstResultOptional();
  }

  Optional<Invitation> withTokenForUpdate(LinkToken token) {
    return find("tokenHash", token.hash())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /// Lets others who are about to ask the same customer wait until the transaction ends.
  void asking(UUID customerId) {
    jdbi.useHandle(handle ->
        handle
            .select(
                "select pg_advisory_xact_lock(hashtextextended('survey:' || ?, 0))",
                customerId.toString())
            .mapToMap()
            .one());
  }

  boolean invitedAbout(String questionnaire, Occasion occasion) {
    return count(
            "questionnaire = ?1 and occasionType = ?2 and occasionId = ?3",
            questionnaire,
            occasion.type(),
            occasion.id())
        > 0;
  }

  boolean invitedSince(UUID customerId, Instant since) {
    return count("customerId = ?1 and invitedAt > ?2", customerId, since) > 0;
  }

  private static InvitationApi.View view(ResultSet row) throws SQLException {
    String occasion = row.getString("trigger_type");
    return new InvitationApi.View(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getString("questionnaire"),
        row.getInt("questionnaire_version"),
        occasion == null
            ? null
            : new Occasion(
                Occasion.Type.valueOf(occasion), row.getObject("trigger_id", UUID.class)),
        row.getObject("product_id", UUID.class),
        InvitationState.valueOf(row.getString("state")),
        Rows.instant(row, "invited_at"),
        Rows.instant(row, "expires_at"),
        Rows.instantOrNull(row, "answered_at"),
        row.getLong("version"));
  }
}
