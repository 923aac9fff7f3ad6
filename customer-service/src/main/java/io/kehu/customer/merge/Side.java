package io.kehu.customer.merge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whose value a field has after a merge.
@Schema(name = "MergeSide")
public enum Side {
  SURVIVOR,
  LOSER
}
