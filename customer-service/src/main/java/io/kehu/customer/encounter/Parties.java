package io.kehu.customer.encounter;

import io.kehu.customer.contact.ContactService;
import io.kehu.customer.contact.Standing;
import io.kehu.customer.customer.Customer;
import io.kehu.platform.access.Caller;
import io.kehu.platform.access.CurrentCaller;
import io.kehu.platform.access.Permissions;
import io.kehu.platform.problem.FieldError;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.Messages;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who the parties of an encounter are.
@ApplicationScoped
public class Parties {
  private final ContactService contacts;
  private final CurrentCaller callers;
  private final Messages messages;

  Parties(ContactService contacts, CurrentCaller callers, Messages messages) {
    this.contacts = contacts;
    this.callers = callers;
    this.messages = messages;
  }

  /// Parties of one field, each with the JSON pointer that it came by.
  public static Map<String, Party> at(String pointer, List<Party> parties) {
    Map<String, Party> at = new LinkedHashMap<>();
    for (int i = 0; i < parties.size(); i++) {
      at.put(pointer + "/" + i, parties.get(i));
    }
    return at;
  }

  /// @param parties by the JSON pointer that each came by
  /// @throws ProblemException `validation-failed` naming each contact who is none of this customer's
  public void requireKnown(UUID customerId, Map<String, Party> parties) {
    Set<UUID> known = standings(customerId, parties.values()).keySet();
    List<FieldError> errors = new ArrayList<>();
    parties.forEach((pointer, party) -> {
      if (party.contactId() != null && !known.contains(party.contactId())) {
        errors.add(messages.field(pointer + "/contactId", "not-a-contact-of-the-customer"));
      }
    });
    if (!errors.isEmpty()) {
      throw ProblemException.of(GeneralProblem.VALIDATION_FAILED).withErrors(errors);
    }
  }

  /// Whether one of them decides at the customer.
  public boolean includePowerHolder(UUID customerId, List<Party> parties) {
    return standings(customerId, parties).containsValue(Standing.POWER_HOLDER);
  }

  /// Who answers for something new: whom the request names, else the caller. A machine answers for
  /// nothing; what it brings is the business of the customer's owner.
  public @Nullable UUID answerable(@Nullable UUID named, Customer customer) {
    if (named != null) {
      return named;
    }
    Caller caller = callers.get();
    return caller.hasRole(Permissions.INTEGRATOR) ? customer.ownerId() : caller.subject();
  }

  private Map<UUID, Standing> standings(UUID customerId, Iterable<Party> parties) {
    Set<UUID> ids = new HashSet<>();
    parties.forEach(party -> ids.add(party.contactId()));
    ids.removeIf(Objects::isNull);
    return contacts.standings(customerId, ids);
  }
}
