package io.kehu.platform.matching;

/// One name of a party, taken apart.
sealed interface Name permits PersonName, OrganizationName {
  Likeness likeness(Name other);

  /// What the likeness of these two weighs.
  Weights weights(Name other);
}
