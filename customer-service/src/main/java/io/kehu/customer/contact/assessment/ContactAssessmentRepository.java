package io.kehu.customer.contact.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// What our people think of contacts.
@ApplicationScoped
class ContactAssessmentRepository implements PanacheRepositoryBase<ContactAssessment, UUID> {}
