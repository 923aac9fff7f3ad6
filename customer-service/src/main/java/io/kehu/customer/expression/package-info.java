/// A small language for conditions on customers, for segments and for the tiers of a scheme:
///
/// ```
/// customerClass = CURRENT and (valueClass in (A, B) or revenue >= 100000)
///   and lastOrderAt < now - 90d and tags has "大客户" and region is known
/// ```
///
/// ```
/// condition   = conjunction { "or" conjunction }
/// conjunction = negation { "and" negation }
/// negation    = "not" negation | "(" condition ")" | term
/// term        = field comparison
/// comparison  = ( "=" | "!=" | "<" | "<=" | ">" | ">=" ) value
///             | [ "not" ] "in" list
///             | "has" value | "has" "any" list
///             | "contains" text | "starts" "with" text
///             | "is" ( "known" | "unknown" )
/// list        = "(" value { "," value } ")"
/// value       = text | code | number | date | instant | "true" | "false" | time
/// time        = "now" [ ( "+" | "-" ) amount ( "h" | "d" | "w" | "m" | "y" ) ]
/// text        = a text in quotes, " or “”; \ before a quote or a \
/// field, code = a letter, then letters, digits, _ and, for fields, dots
/// ```
///
/// Everything is true or false. A comparison with an unknown value does not hold, whatever it compares, and `not` turns that round: `not tier = GOLD` holds
/// for customers without a tier, and `tier != GOLD` means the same. Texts are equal letter by letter; `contains` and `starts with` take `A` and `a` for the
/// same, and no other letters. A date compared with a moment is the beginning of that day in the company's time zone; `now` compared with a date is today
/// there.
///
/// Values never become SQL: they are bound, and field names are looked up in the catalogue.
@NullMarked
package io.kehu.customer.expression;

import org.jspecify.annotations.NullMarked;
