package io.kehu.customer.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kehu.platform.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final UUID OLD = UUID.randomUUID();
  private static final UUID NEXT = UUID.randomUUID();

  @Test
  void moveIsToldToBothCustomersWithOneVersion() {
    Contact contact = aValidContact();

    List<ContactEvent> told = contact.move(NEXT, contact.data(), DAY, NOW);

    assertThat(contact.customerId()).isEqualTo(NEXT);
    assertThat(contact.employedSince()).isEqualTo(DAY);
    assertThat(told)
        .containsExactly(
            new ContactEvent.Moved(contact.id(), OLD, OLD, NEXT, DAY, 1),
            new ContactEvent.Moved(contact.id(), NEXT, OLD, NEXT, DAY, 1));
    assertThat(told)
        .extracting(ContactEvent::partitionKey)
        .containsExactly(OLD.toString(), NEXT.toString());
  }

  @Test
  void nobodyMovesToWhereTheyAre() {
    Contact contact = aValidContact();

    assertThatThrownBy(() -> contact.move(OLD, contact.data(), DAY, NOW))
        .isInstanceOf(ProblemException.class)
        .hasMessage("contact-at-customer-already");
  }

  @Test
  void nobodyLeavesBeforeTheyCame() {
    Contact contact = aValidContact();
    contact.move(NEXT, contact.data(), DAY, NOW);

    assertThatThrownBy(() -> contact.move(OLD, contact.data(), DAY.minusDays(1), NOW))
        .isInstanceOf(ProblemException.class)
        .hasMessage("contact-moved-before-begin");
  }

  @Test
  void elsewhereAPersonHasNeitherSuperiorNorPowerYet() {
    ContactData boss =
        ContactData.bare("吴建国")
            .reportingTo(UUID.randomUUID())
            .at("经理", "采购部", Standing.POWER_HOLDER);

    ContactData there = boss.at(null, null, Standing.ORDINARY);

    assertThat(there).isEqualTo(ContactData.bare("吴建国"));
  }

  private static Contact aValidContact() {
    return new Contact(OLD, ContactData.bare("吴建国"), NOW);
  }
}
