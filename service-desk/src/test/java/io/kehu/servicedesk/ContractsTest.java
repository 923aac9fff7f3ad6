package io.kehu.servicedesk;

import io.kehu.testing.contract.ContractCheck;
import org.junit.jupiter.api.Test;

class ContractsTest {
  @Test
  void everyPublishedEventHasASchemaAndAnExampleThatFits() {
    ContractCheck.examplesValid("crm.ticket.", "crm.sla.", "crm.survey.");
  }
}
