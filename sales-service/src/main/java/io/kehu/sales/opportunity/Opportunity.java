package io.kehu.sales.opportunity;

import io.kehu.platform.access.Owned;
import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.money.Money;
import io.kehu.platform.problem.ProblemException;
import io.kehu.sales.opportunity.StageStay.Departure;
import io.kehu.sales.process.SalesProcess;
import io.kehu.sales.process.Stage;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A sale that may come, on its way through the stages of a process.
@Entity
public class Opportunity implements Owned {
  @Id private UUID id;
  private long version;
  private String number;
  private String title;
  private @Nullable String description;
  private @Nullable UUID customerId;

  /// Whom it was written for, where that customer was merged into `customerId` since; the database keeps
  /// it.
  @Column(insertable = false, updatable = false)
  private @Nullable UUID namedCustomerId;

  private @Nullable String customerSystem;
  private @Nullable String customerExternalId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<UUID> contactIds = List.of();

  private @Nullable String source;
  private String process;
  private int processVersion;
  private String stage;
  private int stagePosition;
  private int stageProbability;
  private @Nullable Integer ownProbability;
  @Embedded private @Nullable Money amount;
  private @Nullable LocalDate expectedCloseOn;

  @Enumerated(EnumType.STRING)
  private ForecastCategory forecastCategory;

  @Enumerated(EnumType.STRING)
  private @Nullable PurchaseType purchaseType;

  private @Nullable String nextStep;
  private @Nullable UUID ownerId;
  private @Nullable String ownerName;
  private @Nullable String team;

  @Enumerated(EnumType.STRING)
  private OpportunityStatus status;

  @Enumerated(EnumType.STRING)
  private @Nullable OutcomeReason outcomeReason;

  private @Nullable String rival;
  private @Nullable String lessons;
  private LocalDate openedOn;
  private @Nullable Instant closedAt;
  private Instant createdAt;
  private Instant changedAt;

  @ElementCollection
  @CollectionTable(name = "opportunity_product", joinColumns = @JoinColumn(name = "opportunity_id"))
  @OrderColumn(name = "position")
  private List<OpportunityProduct> products = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "opportunity_stay", joinColumns = @JoinColumn(name = "opportunity_id"))
  @OrderColumn(name = "position")
  private List<StageStay> stays = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Opportunity() {}

  /// Opens an opportunity in a stage of its process.
  ///
  /// @param openedOn when the sale began, which for one that is loaded with its past is not today
  /// @param enteredAt since when it is in the stage
  @SuppressWarnings("NullAway.Init") // `take` and `enter` fill the rest
  Opportunity(
      UUID id,
      String number,
      SalesProcess process,
      Stage stage,
      OpportunityDetails details,
      LocalDate openedOn,
      Instant enteredAt,
      Instant now) {
    this.id = id;
    this.number = number;
    this.process = process.code();
    this.processVersion = process.version();
    this.status = OpportunityStatus.OPEN;
    this.openedOn = openedOn;
    this.createdAt = now;
    take(details);
    enter(stage, enteredAt);
    touched(now);
  }

  /// @return whether anything changed
  boolean change(OpportunityDetails details, Instant now) {
    if (details.equals(details())) {
      return false;
    }
    take(details);
    touched(now);
    return true;
  }

  /// Corrects the day on which the sale began.
  ///
  /// @return whether it was another
  boolean openedOn(LocalDate day, Instant now) {
    if (day.equals(openedOn)) {
      return false;
    }
    requireOrder(day, closedAt);
    openedOn = day;
    touched(now);
    return true;
  }

  /// Moves it to another stage. Whether it may leave is decided before, by [ExitCriteria].
  ///
  /// @param at when it moved
  /// @return the stage it came from
  String moveTo(Stage target, Instant at, Departure departure, Instant now) {
    requireOpen();
    if (target.code().equals(stage)) {
      throw ProblemException.of(OpportunityError.ALREADY_IN_STAGE, target.code());
    }
    String from = stage;
    Instant moved = endStay(at, StayEnd.between(stagePosition, target.position()), departure);
    enter(target, moved);
    touched(now);
    return from;
  }

  /// Wins or loses it, in the stage where it is.
  void close(Closing closing, String by, Instant now) {
    requireOpen();
    requireOrder(openedOn, closing.closedAt());
    endStay(closing.closedAt(), closing.outcome().stayEnd(), Departure.by(by));
    status = closing.outcome().status();
    takeClosing(closing);
    forecastCategory =
        closing.outcome() == Outcome.WON ? ForecastCategory.CLOSED : ForecastCategory.OMITTED;
    touched(now);
  }

  /// Corrects what is said about the end of a sale that is over already.
  ///
  /// @return whether anything changed
  boolean correctClosing(Closing closing, Instant now) {
    if (closing.outcome().status() != status) {
      throw ProblemException.of(OpportunityError.CLOSED, number);
    }
    Closing before = closing();
    Closing after = closing.amount() == null ? withAmount(closing, amount) : closing;
    if (after.equals(before)) {
      return false;
    }
    requireOrder(openedOn, closing.closedAt());
    StageStay last = stays.getLast();
    String by = Objects.requireNonNullElse(last.movedBy(), "");
    stays.set(
        stays.size() - 1,
        last.end(closing.closedAt(), closing.outcome().stayEnd(), Departure.by(by)));
    takeClosing(closing);
    touched(now);
    return true;
  }

  /// Takes the outcome back: it goes on in the stage where it ended, with a new stay there.
  void reopen(Instant now) {
    if (status == OpportunityStatus.OPEN) {
      throw ProblemException.of(OpportunityError.NOT_CLOSED, number);
    }
    status = OpportunityStatus.OPEN;
    outcomeReason = null;
    rival = null;
    lessons = null;
    closedAt = null;
    forecastCategory = ForecastCategory.PIPELINE;
    Instant ended = Objects.requireNonNull(stays.getLast().leftAt());
    stays.add(StageStay.begin(stage, stagePosition, now.isBefore(ended) ? ended : now));
    touched(now);
  }

  /// Learns which customer it is that another system named, and waits no longer.
  void customerFound(UUID customer, Instant now) {
    customerId = customer;
    customerSystem = null;
    customerExternalId = null;
    touched(now);
  }

  private void take(OpportunityDetails details) {
    title = details.title();
    description = details.description();
    if (!Objects.equals(details.customerId(), namedCustomer())) {
      customerId = details.customerId();
      namedCustomerId = null;
    }
    ExternalReference reference = details.customerReference();
    customerSystem = reference == null ? null : reference.system();
    customerExternalId = reference == null ? null : reference.id();
    contactIds = details.contactIds();
    source = details.source();
    ownProbability = details.ownProbability();
    amount = details.amount();
    expectedCloseOn = details.expectedCloseOn();
    forecastCategory = details.forecastCategory();
    purchaseType = details.purchaseType();
    nextStep = details.nextStep();
    ownerId = details.ownerId();
    ownerName = details.ownerName();
    team = details.team();
    if (!products.equals(details.products())) {
      products.clear();
      products.addAll(details.products());
    }
  }

  private void takeClosing(Closing closing) {
    outcomeReason = closing.reason();
    rival = closing.rival();
    lessons = closing.lessons();
    closedAt = closing.closedAt();
    if (closing.amount() != null) {
      amount = closing.amount();
    }
  }

  private void enter(Stage target, Instant at) {
    stage = target.code();
    stagePosition = target.position();
    stageProbability = target.probability();
    stays.add(StageStay.begin(stage, stagePosition, at));
  }

  private Instant endStay(Instant at, StayEnd end, Departure departure) {
    StageStay ended = stays.getLast().end(at, end, departure);
    stays.set(stays.size() - 1, ended);
    return Objects.requireNonNull(ended.leftAt());
  }

  private void requireOpen() {
    if (status != OpportunityStatus.OPEN) {
      throw ProblemException.of(OpportunityError.CLOSED, number);
    }
  }

  private static void requireOrder(LocalDate opened, @Nullable Instant closed) {
    if (closed != null && closed.atOffset(ZoneOffset.UTC).toLocalDate().isBefore(opened)) {
      throw ProblemException.of(OpportunityError.CLOSED_BEFORE_OPENED, closed, opened);
    }
  }

  private static Closing withAmount(Closing closing, @Nullable Money amount) {
    return new Closing(
        closing.outcome(),
        closing.reason(),
        closing.rival(),
        closing.lessons(),
        amount,
        closing.closedAt());
  }

  private void touched(Instant now) {
    version++;
    changedAt = now;
  }

  OpportunityDetails details() {
    return new OpportunityDetails(
        title,
        description,
        namedCustomer(),
        customerReference(),
        contactIds,
        source,
        ownProbability,
        amount,
        expectedCloseOn,
        forecastCategory,
        products,
        ownerId,
        ownerName,
        team,
        nextStep,
        purchaseType);
  }

  /// How it ended; null while it has not.
  @Nullable Closing closing() {
    return switch (status) {
      case OPEN -> null;
      case WON -> closing(Outcome.WON);
      case LOST -> closing(Outcome.LOST);
    };
  }

  private Closing closing(Outcome outcome) {
    return new Closing(
        outcome, outcomeReason, rival, lessons, amount, Objects.requireNonNull(closedAt));
  }

  /// Whom it names. That may be a customer who was merged since; then it counts for the survivor, and
  /// goes back with the one it named if the merge is undone.
  private @Nullable UUID namedCustomer() {
    return namedCustomerId == null ? customerId : namedCustomerId;
  }

  private @Nullable ExternalReference customerReference() {
    return customerSystem == null || customerExternalId == null
        ? null
        : new ExternalReference(customerSystem, customerExternalId);
  }

  /// In percent: certain once it is over, else the owner's estimate, else what the stage says.
  int probability() {
    return switch (status) {
      case WON -> 100;
      case LOST -> 0;
      case OPEN -> ownProbability != null ? ownProbability : stageProbability;
    };
  }

  boolean isOpen() {
    return status == OpportunityStatus.OPEN;
  }

  List<StageStay> stays() {
    return List.copyOf(stays);
  }

  public UUID id() {
    return id;
  }

  /// Counts the changes, from 1. Writers lock the row first, so it needs no check at commit and is
  /// known before anything is saved.
  public long version() {
    return version;
  }

  String number() {
    return number;
  }

  String process() {
    return process;
  }

  int processVersion() {
    return processVersion;
  }

  String stage() {
    return stage;
  }

  int stagePosition() {
    return stagePosition;
  }

  OpportunityStatus status() {
    return status;
  }

  LocalDate openedOn() {
    return openedOn;
  }

  @Nullable Instant closedAt() {
    return closedAt;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant changedAt() {
    return changedAt;
  }

  @Override
  public @Nullable UUID ownerId() {
    return ownerId;
  }

  @Override
  public @Nullable String team() {
    return team;
  }
}
