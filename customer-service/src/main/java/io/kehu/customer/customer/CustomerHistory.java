package io.kehu.customer.customer;

import io.kehu.customer.classification.ClassChange;
import io.kehu.customer.classification.ClassChanges;
import io.kehu.customer.ownership.OwnerChange;
import io.kehu.customer.ownership.OwnerChanges;
import io.kehu.platform.audit.Audit;
import io.kehu.platform.audit.AuditEntry;
import io.kehu.platform.page.ListRequest;
import io.kehu.platform.page.Page;
import io.kehu.platform.problem.GeneralProblem;
import io.kehu.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// What a customer went through, for those who may see the customer.
@ApplicationScoped
public class CustomerHistory {
  private final CustomerAccess access;
  private final ClassChanges classChanges;
  private final OwnerChanges ownerChanges;
  private final Audit audit;

  CustomerHistory(
      CustomerAccess access, ClassChanges classChanges, OwnerChanges ownerChanges, Audit audit) {
    this.access = access;
    this.classChanges = classChanges;
    this.ownerChanges = ownerChanges;
    this.audit = audit;
  }

  @Transactional
  public Page<ClassChange> classChanges(UUID customerId, ListRequest request) {
    return classChanges.of(access.readable(customerId).id(), request);
  }

  @Transactional
  public ClassChange classChange(UUID customerId, UUID changeId) {
    return classChanges
        .find(access.readable(customerId).id(), changeId)
        .orElseThrow(() -> ProblemException.of(GeneralProblem.NOT_FOUND));
  }

  @Transactional
  public Page<OwnerChange> ownerChanges(UUID customerId, ListRequest request) {
    return ownerChanges.of(access.readable(customerId).id(), request);
  }

  @Transactional
  public Page<AuditEntry> entries(UUID customerId, ListRequest request) {
    return audit.history("customer", access.readable(customerId).id(), request);
  }
}
