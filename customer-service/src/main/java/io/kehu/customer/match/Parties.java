package io.kehu.customer.match;

import io.kehu.customer.channel.Channels;
import io.kehu.customer.channel.Email;
import io.kehu.customer.channel.Phone;
import io.kehu.customer.channel.PostalAddress;
import io.kehu.platform.matching.Party;
import java.util.List;

/// What of a customer's channels is compared.
public final class Parties {
  private Parties() {}

  public static List<Party.Place> places(Channels channels) {
    return channels.addresses().stream().map(Parties::place).toList();
  }

  private static Party.Place place(PostalAddress address) {
    return new Party.Place(
        address.region(),
        address.city() == null ? address.district() : address.city(),
        address.lines(),
        address.postalCode());
  }

  /// @param channels normalised
  public static List<String> phones(Channels channels) {
    return channels.phones().stream().map(Phone::number).toList();
  }

  public static List<String> emails(Channels channels) {
    return channels.emails().stream().map(Email::address).toList();
  }
}
