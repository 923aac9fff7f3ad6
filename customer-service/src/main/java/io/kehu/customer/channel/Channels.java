package io.kehu.customer.channel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All ways to reach one customer or contact.
public record Channels(
    @OnePrimaryPerType @Size(max = 20) List<@Valid @NotNull PostalAddress> addresses,
    @OnePrimaryPerType @Size(max = 20) List<@Valid @NotNull Phone> phones,
    @OnePrimaryPerType @Size(max = 20) List<@Valid @NotNull Email> emails,
    @OnePrimaryPerType @Size(max = 20) List<@Valid @NotNull WebSite> webSites,
    @OnePrimaryPerType @Size(max = 20) List<@Valid @NotNull Messenger> messengers) {

  public static final Channels NONE =
      new Channels(List.of(), List.of(), List.of(), List.of(), List.of());

  public Channels {
    addresses = addresses == null ? List.of() : Collections.unmodifiableList(addresses);
    phones = phones == null ? List.of() : Collections.unmodifiableList(phones);
    emails = emails == null ? List.of() : Collections.unmodifiableList(emails);
    webSites = webSites == null ? List.of() : Collections.unmodifiableList(webSites);
    messengers = messengers == null ? List.of() : Collections.unmodifiableList(messengers);
  }

  /// The channels as they are saved: phone numbers in E.164, a primary one for each type.
  ///
  /// @param region ISO 3166-1 country in which numbers without a country code are read, null for the
  ///     default one
  /// @throws io.kehu.platform.problem.ProblemException `validation-failed` naming each phone that is none
  public Channels normalised(PhoneNumbers numbers, @Nullable String region) {
    return new Channels(
        Channel.withPrimaries(addresses),
        Channel.withPrimaries(numbers.normalised(phones, region)),
        Channel.withPrimaries(emails),
        Channel.withPrimaries(webSites),
        Channel.withPrimaries(messengers));
  }

  /// These and those of another customer that goes on in this one: see [Channel#united].
  public Channels unitedWith(Channels others) {
    return new Channels(
        Channel.united(addresses, others.addresses),
        Channel.united(phones, others.phones),
        Channel.united(emails, others.emails),
        Channel.united(webSites, others.webSites),
        Channel.united(messengers, others.messengers));
  }

  /// These, and those of `known` of which these have none of the kind.
  public Channels over(Channels known) {
    return new Channels(
        addresses.isEmpty() ? known.addresses : addresses,
        phones.isEmpty() ? known.phones : phones,
        emails.isEmpty() ? known.emails : emails,
        webSites.isEmpty() ? known.webSites : webSites,
        messengers.isEmpty() ? known.messengers : messengers);
  }
}
