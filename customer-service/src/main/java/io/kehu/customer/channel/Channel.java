package io.kehu.customer.channel;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One way to reach somebody.
///
/// @param <T> what it is used for, e.g. [Phone.Type]
/// @param <C> the channel's own class
public sealed interface Channel<T extends Enum<T>, C extends Channel<T, C>>
    permits PostalAddress, Phone, Email, WebSite, Messenger {
  T type();

  /// The one to use first among those of its type.
  boolean primary();

  /// The same with these.
  C with(boolean asPrimary, List<Consent> known);

  /// Whom it reaches and as what: two channels that reach the same are one.
  Object reaches();

  default C asPrimary() {
    return with(true, consents());
  }

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

  /// The channels of two holders who are one. Where both have one that reaches the same, it is kept once, and of
  /// what its holder agreed to the newer word counts; the first holder's primaries stay primary.
  static <T extends Enum<T>, C extends Channel<T, C>> List<C> united(List<C> ours, List<C> theirs) {
    Map<Object, C> united = new LinkedHashMap<>();
    ours.forEach(channel -> united.put(channel.reaches(), channel));
    Set<T> settled =
        ours.stream().filter(Channel::primary).map(Channel::type).collect(Collectors.toSet());
    for (C channel : theirs) {
      C known = united.get(channel.reaches());
      united.put(
          channel.reaches(),
          known == null
              ? channel.with(
                  channel.primary() && !settled.contains(channel.type()), channel.consents())
              : known.with(known.primary(), Consent.newest(known.consents(), channel.consents())));
    }
    return withPrimaries(List.copyOf(united.values()));
  }

  /// The first primary channel of the list, which is how lists show one of many.
  static <C extends Channel<?, C>> Optional<C> first(List<C> channels) {
    return channels.stream().filter(Channel::primary).findFirst();
  }
}
