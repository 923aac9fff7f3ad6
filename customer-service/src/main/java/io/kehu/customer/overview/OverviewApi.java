package io.kehu.customer.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.customer.channel.Email;
import io.kehu.customer.channel.Phone;
import io.kehu.customer.channel.PostalAddress;
import io.kehu.customer.classification.Closeness;
import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.classification.LifecycleStage;
import io.kehu.customer.classification.RelationshipPhase;
import io.kehu.customer.communication.CommunicationChannel;
import io.kehu.customer.communication.Direction;
import io.kehu.customer.credit.Grade;
import io.kehu.customer.customer.AnyCustomer;
import io.kehu.customer.customer.CustomerKind;
import io.kehu.customer.keyaccount.KeyAccountKind;
import io.kehu.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The overview of one customer. A part of which nothing was ever told is absent; each other part
/// says when it last changed.
public final class OverviewApi {
  private OverviewApi() {}

  @Schema(name = "Overview")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      CustomerPart customer,
      @Nullable People people,
      @Nullable NextActions nextActions,
      @Nullable Commitments commitments,
      @Nullable LastCommunication lastCommunication,
      @Nullable ProfilePart profile,
      @Nullable Duplicates duplicates,
      @Nullable PoolWarning pool,
      @Nullable Opportunities opportunities,
      @Nullable Orders orders,
      @Nullable Tickets tickets,
      @Nullable Satisfaction satisfaction,
      @Nullable Value value,
      @Nullable Loyalty loyalty,
      @Nullable Churn churn,
      @Nullable Credit credit,
      @Nullable KeyAccountPart keyAccount)
      implements AnyCustomer {
    @Override
    public UUID id() {
      return customer.id();
    }

    @Override
    public @Nullable UUID ownerId() {
      return customer.ownerId();
    }

    @Override
    public @Nullable String team() {
      return customer.team();
    }
  }

  /// @param phone the first primary one, as are e-mail and address
  @Schema(name = "OverviewCustomer")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CustomerPart(
      UUID id,
      String number,
      CustomerKind kind,
      String name,
      CustomerClass customerClass,
      LifecycleStage lifecycleStage,
      RelationshipPhase relationshipPhase,
      @Nullable Closeness closeness,
      @Nullable UUID ownerId,
      @Nullable String team,
      List<String> tags,
      @Nullable Phone phone,
      @Nullable Email email,
      @Nullable PostalAddress address,
      Instant updatedAt) {}

  /// @param contacts how many there are
  /// @param decisionMakers those who hold the power to decide
  @Schema(name = "OverviewPeople")
  public record People(long contacts, List<DecisionMaker> decisionMakers, Instant updatedAt) {}

  @Schema(name = "OverviewDecisionMaker")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DecisionMaker(UUID id, String name, @Nullable String position) {}

  /// What we mean to do next.
  ///
  /// @param items the first five, what was due longest first
  @Schema(name = "OverviewNextActions")
  public record NextActions(List<NextAction> items, Instant updatedAt) {}

  /// @param what purpose of a visit, topic of a communication, or what a plan wants done
  @Schema(name = "OverviewNextAction")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record NextAction(
      NextActionType type,
      UUID id,
      String what,
      LocalDate dueOn,
      @Nullable Instant plannedStart,
      @Nullable UUID ownerId) {}

  /// @param overdue of the open ones
  @Schema(name = "OverviewCommitments")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Commitments(
      long open, long overdue, @Nullable LocalDate nextDueOn, Instant updatedAt) {}

  @Schema(name = "OverviewLastCommunication")
  public record LastCommunication(
      UUID id,
      CommunicationChannel channel,
      Direction direction,
      String topic,
      Instant at,
      Instant updatedAt) {}

  /// @param completeness 0 … 100
  /// @param verifiedOn the longest ago that a section was
  @Schema(name = "OverviewProfile")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ProfilePart(int completeness, @Nullable LocalDate verifiedOn, Instant updatedAt) {}

  /// @param open pairs with another customer of which nobody has decided
  @Schema(name = "OverviewDuplicates")
  public record Duplicates(long open, Instant updatedAt) {}

  /// @param releaseAt when the customer goes back to the public pool
  /// @param updatedAt when anybody last dealt with the customer
  @Schema(name = "OverviewPoolWarning")
  public record PoolWarning(Instant releaseAt, Instant updatedAt) {}

  /// @param amounts of the open ones, one for each currency
  @Schema(name = "OverviewOpportunities")
  public record Opportunities(long open, List<Money> amounts, Instant updatedAt) {}

  /// @param count without cancelled ones, as are all totals
  /// @param totals one for each currency, returns not taken off
  @Schema(name = "OverviewOrders")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Orders(
      long count,
      List<Money> totals,
      List<Money> returned,
      @Nullable LastOrder last,
      Instant updatedAt) {}

  @Schema(name = "OverviewLastOrder")
  public record LastOrder(UUID id, String number, Instant placedAt, Money total) {}

  /// @param open neither resolved nor closed
  /// @param warned of the open ones, close to a deadline
  /// @param breached of the open ones, past a deadline
  @Schema(name = "OverviewTickets")
  public record Tickets(long open, long warned, long breached, Instant updatedAt) {}

  /// @param csm −90 … 90, absent before it was computed
  @Schema(name = "OverviewSatisfaction")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Satisfaction(
      @Nullable BigDecimal csm,
      @Nullable String level,
      @Nullable Long answers,
      @Nullable Instant lastAnswerAt,
      Instant updatedAt) {}

  /// @param recency score 1 … 5, as are frequency and monetary
  /// @param valueClass A, B or C
  @Schema(name = "OverviewValue")
  public record Value(
      LocalDate asOf,
      int recency,
      int frequency,
      int monetary,
      String segment,
      String valueClass,
      Money revenue,
      Instant updatedAt) {}

  @Schema(name = "OverviewLoyalty")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Loyalty(@Nullable String tier, @Nullable Long points, Instant updatedAt) {}

  /// @param risk 0 … 1
  @Schema(name = "OverviewChurn")
  public record Churn(String band, BigDecimal risk, List<String> reasons, Instant updatedAt) {}

  /// @param exposures open orders and invoices, one for each currency
  @Schema(name = "OverviewCredit")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Credit(
      @Nullable Grade grade,
      @Nullable Money limit,
      @Nullable LocalDate limitValidUntil,
      List<Money> exposures,
      Instant updatedAt) {}

  /// @param managerId account manager
  @Schema(name = "OverviewKeyAccount")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record KeyAccountPart(
      UUID id, KeyAccountKind kind, Instant since, @Nullable UUID managerId, Instant updatedAt) {}
}
