package io.kehu.platform.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What goes out about records that another system holds too.
public final class ReconciliationApi {
  private ReconciliationApi() {}

  /// What we hold of a system's records, or of those in one bucket.
  ///
  /// @param prefix of the bucket, empty for all
  /// @param count how many
  /// @param checksum of all of them: the buckets' checksums XORed; zeros where there is none
  /// @param buckets finer by two digits, those without records left out
  @Schema(name = "Reconciliation")
  public record Summary(
      String kind,
      String system,
      String prefix,
      long count,
      String checksum,
      List<Bucket> buckets) {}

  /// Records whose ids' hashes begin alike.
  ///
  /// @param prefix the digits with which MD5(externalId) begins
  /// @param checksum 16 hexadecimal digits
  @Schema(name = "ReconciliationBucket")
  public record Bucket(String prefix, long count, String checksum) {}

  /// One record.
  ///
  /// @param sourceVersion as the system sent it; absent where it sent none
  /// @param id ours
  @Schema(name = "ReconciliationRow")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Row(
      String externalId,
      @Nullable Long sourceVersion,
      @Nullable Instant sourceUpdatedAt,
      UUID id) {}
}
