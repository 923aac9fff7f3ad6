package io.kehu.customer.channel;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One way to reach somebody.
///
/// @param <T> what it is used for, e.g. [Phone.Type]
/// @param <C> the channel's own class
public sealed interface Channel<T extends Enum<T>, C extends Channel<T, C>>
    permits PostalAddress, Phone, Email, WebSite, Messenger {
  T type();

  /// The one to use first among those of its type.
  boolean primary();

  C asPrimary();

  /// What the holder agreed to, at most one entry per purpose.
  List<Consent> consents();

  /// The same channels, each type with a primary one: the first, where nobody chose.
  static <T extends Enum<T>, C extends Channel<T, C>> List<C> withPrimaries(List<C> channels) {
    if (channels.isEmpty()) {
      return channels;
    }
    Set<T> settled = EnumSet.noneOf(channels.getFirst().type().getDeclaringClass());
    channels.stream().filter(Channel::primary).map(Channel::type).forEach(settled::add);
    return channels.stream()
        .map(channel -> settled.add(channel.type()) ? channel.asPrimary() : channel)
        .toList();
  }

  /// The first primary channel of the list, which is how lists show one of many.
  static <C extends Channel<?, C>> Optional<C> first(List<C> channels) {
    return channels.stream().filter(Channel::primary).findFirst();
  }
}
