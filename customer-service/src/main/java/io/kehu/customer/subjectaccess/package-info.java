/// Requests of people to learn what we hold of them (GDPR art. 15 and 20, PIPL art. 45). A request is recorded with who asked and when, and is due a month later. Once the
/// identity is checked, every service is told and offers its part, as it is when it is read; nothing is collected into a second store. The register shows how many rows are where,
/// until when they can be read, and what is overdue. It ends with the answer being handed over, or a refusal with its reason.
@NullMarked
package io.kehu.customer.subjectaccess;

import org.jspecify.annotations.NullMarked;
