package io.kehu.customer.segment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kehu.platform.codelist.Label;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes over the wire about segments.
public final class SegmentApi {
  static final String CODE = "[a-z0-9][a-z0-9-]{0,63}";
  static final int MOST_CHANGES = 500;
  private static final String EXAMPLE =
      "customerClass = CURRENT and (valueClass in (A, B) or revenue >= 100000)"
          + " and lastOrderAt < now - 90d";

  private SegmentApi() {}

  /// @param code for good; lists of customers are filtered by it
  /// @param expression of a dynamic segment, absent for a static one
  @Schema(name = "SegmentCreate")
  public record Create(
      @NotNull @Pattern(regexp = CODE) String code,
      @NotBlank @Size(max = 100) String name,
      @Nullable @Size(max = 1000) String description,
      @NotNull SegmentKind kind,
      @Nullable @Schema(examples = EXAMPLE) @Size(min = 1, max = 4000) String expression) {}

  /// What may change; a PATCH is laid over it.
  @Schema(name = "SegmentChange")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Change(
      @NotBlank @Size(max = 100) String name,
      @Nullable @Size(max = 1000) String description,
      @Nullable @Size(min = 1, max = 4000) String expression) {
    static Change from(Segment segment) {
      return new Change(segment.name(), segment.description(), segment.expression());
    }
  }

  @Schema(name = "SegmentStatusMove")
  public record StatusMove(@NotNull SegmentStatus status) {}

  /// One segment.
  ///
  /// @param expression in its canonical form, absent for a static segment
  /// @param explanation what the expression says; absent for a static segment, and where a field that it names is no more: then members stay as they are
  /// @param filling true while the members are being found; there may be more of them soon, or fewer
  /// @param members all of them, also those that the caller may not see
  @Schema(name = "Segment")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(
      String code,
      String name,
      @Nullable String description,
      SegmentKind kind,
      SegmentStatus status,
      @Nullable String expression,
      @Nullable Label explanation,
      boolean filling,
      long members,
      long version,
      Instant createdAt,
      Instant updatedAt) {}

  /// A segment in a list.
  @Schema(name = "SegmentItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      String code,
      String name,
      @Nullable String description,
      SegmentKind kind,
      SegmentStatus status,
      @Nullable String expression,
      long version,
      Instant createdAt,
      Instant updatedAt) {}

  /// @param sample how many of the customers to show
  @Schema(name = "SegmentPreviewRequest")
  public record PreviewRequest(
      @NotNull @Schema(examples = EXAMPLE) @Size(min = 1, max = 4000) String expression,
      @Nullable @Min(0) @Max(50) Integer sample) {}

  /// Whom an expression would pick now, among the customers that the caller may see.
  ///
  /// @param expression in its canonical form
  /// @param count of the customers
  /// @param exact false where there are so many customers that the count was estimated from some of them
  @Schema(name = "SegmentPreview")
  public record Preview(
      String expression, Label explanation, long count, boolean exact, List<Customer> sample) {}

  /// A customer that an expression picks.
  @Schema(name = "SegmentPreviewCustomer")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Customer(
      UUID id, String number, String name, @Nullable UUID ownerId, @Nullable String team) {}

  /// A customer in a segment.
  @Schema(name = "SegmentMember")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Member(
      UUID customerId,
      String number,
      String name,
      @Nullable UUID ownerId,
      @Nullable String team,
      Instant since) {}

  /// Customers to be put into a static segment and taken out of it, all or none.
  @Schema(name = "SegmentMemberChange")
  public record MemberChange(
      @Size(max = MOST_CHANGES) List<@NotNull UUID> add,
      @Size(max = MOST_CHANGES) List<@NotNull UUID> remove) {
    public MemberChange {
      add = add == null ? List.of() : add;
      remove = remove == null ? List.of() : remove;
    }
  }

  /// @param added how many were not in it before
  /// @param removed how many were in it before
  @Schema(name = "SegmentMemberChanged")
  public record MemberChanged(int added, int removed) {}

  /// A segment that a customer is in.
  @Schema(name = "CustomerSegment")
  public record Membership(
      String code, String name, SegmentKind kind, SegmentStatus status, Instant since) {}
}
