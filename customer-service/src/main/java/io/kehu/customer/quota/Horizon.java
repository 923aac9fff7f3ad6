package io.kehu.customer.quota;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far ahead a target looks.
@Schema(name = "TargetHorizon")
public enum Horizon {
  SHORT,
  MID,
  LONG
}
