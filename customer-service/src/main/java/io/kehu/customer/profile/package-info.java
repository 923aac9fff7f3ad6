/// What is known about a customer beside its master data (客户资料库): ten sections about a person, five about an organization, each field optional. What a section can hold is a
/// JSON Schema ([io.kehu.customer.profile.schema]); what is stored is one row per customer and section. Who may see the customer sees its NORMAL fields, PERSONAL
/// ones need `profiles:read`, and SPECIAL ones `profiles:special`; whatever is hidden from a caller is left out of `data`, named in `masked`, and survives
/// whatever the caller writes. SPECIAL values are sealed in the database ([io.kehu.customer.profile.secret]), each read of them is audited in the same transaction, and neither
/// history nor events ever hold them. How complete and how fresh a profile is stands in the customer's row ([io.kehu.customer.profile.completeness]).
@NullMarked
package io.kehu.customer.profile;

import org.jspecify.annotations.NullMarked;
