package io.kehu.customer.reference;

import io.kehu.platform.external.ExternalReference;
import io.kehu.platform.sync.Needed;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Records that rows may name by a reference before they are here.
///
/// @param kind as their import is called
public record NeededReferences(String kind, ExternalReferences references) implements Needed {
  public static final String CUSTOMERS = "customers";
  public static final String CONTACTS = "contacts";

  /// Our own ids do not come from elsewhere: waiting for them would be of no use.
  @Override
  public Set<ExternalReference> here(Collection<ExternalReference> asked) {
    return Stream.concat(
            asked.stream().filter(each -> OwnReference.idIn(each).isPresent()),
            references.known(asked).stream())
        .collect(Collectors.toSet());
  }

  @Override
  public void claim(Collection<ExternalReference> asked) {
    references.claimAll(asked);
  }
}
