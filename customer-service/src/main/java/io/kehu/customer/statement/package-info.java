/// What a customer has told of its finances: a balance sheet, an income statement and cash flows for each period, entered here or
/// sent by another system. Every line is optional; what cannot be true is refused, what is unlikely is saved and said.
/// Confidential: `credit:read` opens it, seeing the customer alone does not.
@NullMarked
package io.kehu.customer.statement;

import org.jspecify.annotations.NullMarked;
