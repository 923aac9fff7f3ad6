/// Lists of customers to be called by many agents at once, as call centres work them. A list is chosen when it is made; who
/// has refused to be called for its purpose, or has no phone, stands on it as skipped. An agent claims the next entry,
/// which nobody else gets while the claim lasts, and codes how the call went. Consent and number are looked up again at
/// each claim, because a list lives for weeks.
@NullMarked
package io.kehu.customer.calllist;

import org.jspecify.annotations.NullMarked;
