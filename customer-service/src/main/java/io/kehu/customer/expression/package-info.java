/// A small language for conditions on customers, for segments and for the tiers of a scheme:
///
/// ```
/// customerClass = CURRENT and (valueClass in (A, B) or revenue >= 100000)
///   and lastOrderAt < now - 90d and tags has "大客户" and region is known
/// ```
///
/// The grammar and all that it means stand in `docs/guides/conditions.md`.
///
/// Everything is true or false: a comparison with an unknown value does not hold, whatever it compares, and `not` turns that round. [Parser] reads and checks
/// against the catalogue of fields, [Printer] writes the canonical form, [Explainer] says it in words, [SqlWriter] makes a `where` of it.
///
/// Values never become SQL: they are bound, and field names are looked up in the catalogue.
@NullMarked
package io.kehu.customer.expression;

import org.jspecify.annotations.NullMarked;
