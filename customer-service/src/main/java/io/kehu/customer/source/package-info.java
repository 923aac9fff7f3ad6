/// How we come to know customers (客户来源中心): the built-in sources that every company has, and the company's own ones under them.
/// A source is never removed and never renamed, because customers, costs and events of years ago name it; one that is no
/// longer used is made inactive, which takes it out of forms and nothing else. What sources cost is kept in [io.kehu.customer.source.cost],
/// what they brought is reported by [io.kehu.customer.source.report].
@NullMarked
package io.kehu.customer.source;

import org.jspecify.annotations.NullMarked;
