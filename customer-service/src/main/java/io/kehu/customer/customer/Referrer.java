package io.kehu.customer.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who sent a customer to us.
///
/// @param customerId the customer who did
/// @param contactId the person there, where we know; it may have moved on since
@Embeddable
@Schema(name = "Referrer")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Referrer(
    @NotNull @Column(name = "referred_by_customer_id") UUID customerId,
    @Nullable @Column(name = "referred_by_contact_id") UUID contactId) {}
