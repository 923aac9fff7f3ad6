/// Groups of customers (客户分类): STATIC ones are picked by hand, DYNAMIC ones by an expression over the fields of the catalogue. An active dynamic segment is
/// kept up by [io.kehu.customer.upkeep] as customers and their figures change and as time goes by; who comes and goes is told once, as
/// `crm.segment.entered.v1` and `crm.segment.left.v1`, in the transaction of the change. A draft has no members yet; an archived segment keeps those
/// that it had.
@NullMarked
package io.kehu.customer.segment;

import org.jspecify.annotations.NullMarked;
