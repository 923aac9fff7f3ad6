package io.kehu.customer.communication;

import io.kehu.customer.encounter.Parties;
import io.kehu.platform.codelist.CodeLists;
import io.kehu.platform.codelist.Label;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/// Tells what is unwise about a communication, in the words of the code list.
@ApplicationScoped
class CommunicationWarnings {
  private final Parties parties;
  private final CodeLists lists;

  CommunicationWarnings(Parties parties, CodeLists lists) {
    this.parties = parties;
    this.lists = lists;
  }

  List<CommunicationApi.WarningView> of(Communication communication) {
    List<CommunicationApi.WarningView> warnings = new ArrayList<>();
    if (communication.isPlannedLong()) {
      warnings.add(view(Warning.PLANNED_OVER_TWO_HOURS));
    }
    if (communication.data().decisionMakerNeeded()
        && !parties.includePowerHolder(
            communication.customerId(), communication.data().participants())) {
      warnings.add(view(Warning.NO_DECISION_MAKER));
    }
    return warnings;
  }

  private CommunicationApi.WarningView view(Warning warning) {
    Label text = lists.label(CommunicationCodes.WARNINGS, warning.name());
    return new CommunicationApi.WarningView(warning, text);
  }
}
