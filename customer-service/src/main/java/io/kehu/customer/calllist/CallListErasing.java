package io.kehu.customer.calllist;

import static io.kehu.customer.customer.Subject.CONTACT;
import static io.kehu.customer.customer.Subject.CUSTOMER;

import io.kehu.platform.privacy.Erases;
import io.kehu.platform.privacy.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What goes of call lists.
@ApplicationScoped
class CallListErasing implements Erases {
  @Override
  public List<Erasing> erasing() {
    return List.of(
        CUSTOMER.rows("call_attempt"),
        CUSTOMER.rows("call_list_entry"),
        CONTACT.rowsOf("call_list_entry", "call_attempt", "entry_id"),
        CONTACT.rows("call_list_entry"));
  }
}
