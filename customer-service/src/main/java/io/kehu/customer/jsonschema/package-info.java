/// Documents of callers held to a JSON Schema (draft 2020-12): every error becomes a field error in the language of the request, and never repeats the
/// value, which may be nobody's to see.
@NullMarked
package io.kehu.customer.jsonschema;

import org.jspecify.annotations.NullMarked;
