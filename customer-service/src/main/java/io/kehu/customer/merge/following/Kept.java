package io.kehu.customer.merge.following;

import io.kehu.platform.codelist.CodeList;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One thing that did not go back when a merge was undone.
///
/// @param what the table's name for people (`contact`), `field` or `external-reference`
/// @param id of the record; the name of a field; system and id of a reference
@Schema(name = "MergeLeftover")
public record Kept(String what, String id, Reason reason) {

  /// Why it did not.
  @Schema(name = "MergeLeftoverReason")
  public enum Reason {
    /// somebody changed it since; it stays as it is now
    CHANGED_SINCE,
    /// it was removed since
    DELETED,
    /// somebody put it on another customer since
    MOVED_SINCE,
    /// it came to the survivor after the merge and stays there
    CREATED_SINCE,
    /// another customer has it now
    CLAIMED_ELSEWHERE,
    /// it would put a customer above itself
    HIERARCHY
  }

  /// The reasons for people.
  static class Codes {
    @Produces
    CodeList reasons() {
      return CodeList.of("merge-leftover-reasons", Reason.values());
    }
  }
}
