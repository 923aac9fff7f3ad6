package io.kehu.customer.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kehu.customer.classification.CustomerClass;
import io.kehu.customer.classification.LifecycleStage;
import io.kehu.customer.classification.RelationshipPhase;
import io.kehu.customer.duplicate.Candidate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about customers, but for [CustomerWrite], which is long.
public final class CustomerApi {
  /// The code of a team.
  static final String TEAM = "[a-z0-9][a-z0-9-]{0,63}";

  private CustomerApi() {}

  /// One customer in full.
  ///
  /// @param classSince when it came into its class
  /// @param ownerId absent in the public pool
  @Schema(name = "Customer")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      UUID id,
      String number,
      @JsonUnwrapped MasterData data,
      CustomerClass customerClass,
      Instant classSince,
      @Nullable UUID ownerId,
      @Nullable String team,
      long version,
      Instant createdAt,
      Instant updatedAt)
      implements AnyCustomer {
    public static View from(Customer customer) {
      return from(customer, customer.version());
    }

    /// The customer as a merge would leave it.
    public static View of(Customer customer, CustomerState state) {
      return new View(
          customer.id(),
          customer.number(),
          state.data(),
          state.customerClass(),
          state.classSince(),
          state.ownerId(),
          state.team(),
          customer.version() + 1,
          customer.createdAt(),
          customer.updatedAt());
    }

    /// @param version that it has once its change is written
    static View from(Customer customer, long version) {
      return new View(
          customer.id(),
          customer.number(),
          customer.data(),
          customer.customerClass(),
          customer.classification().since(),
          customer.ownerId(),
          customer.team(),
          version,
          customer.createdAt(),
          customer.updatedAt());
    }
  }

  /// One line of a list.
  ///
  /// @param customFields JSON as it is stored, absent where there are none
  @Schema(name = "CustomerItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      UUID id,
      String number,
      CustomerKind kind,
      String name,
      CustomerClass customerClass,
      LifecycleStage lifecycleStage,
      RelationshipPhase relationshipPhase,
      @Nullable String region,
      @Nullable String country,
      @Nullable String industry,
      @Nullable UUID ownerId,
      @Nullable String team,
      List<String> tags,
      @Nullable @JsonRawValue @Schema(type = SchemaType.OBJECT) String customFields,
      long version,
      Instant createdAt,
      Instant updatedAt) {}

  /// The customers that one may be the same as, the likest first.
  @Schema(name = "DuplicateCandidates")
  public record Candidates(List<Candidate> candidates) {}

  /// A turn to another class.
  ///
  /// @param reason in words; it is kept, and told to other services
  @Schema(name = "ClassMove")
  public record ClassMove(@NotNull CustomerClass to, @NotBlank @Size(max = 500) String reason) {}

  /// Who is to answer for the customer.
  ///
  /// @param ownerId absent for the public pool
  /// @param note what the next owner should know
  @Schema(name = "Ownership")
  public record Ownership(
      @Nullable UUID ownerId,
      @Nullable @Pattern(regexp = TEAM) String team,
      @Nullable @Size(max = 4000) String note) {}
}
