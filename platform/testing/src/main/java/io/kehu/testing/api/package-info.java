/// The running application's OpenAPI document, read as far as tests that walk every operation
/// need it: operations with their required permission, schemas with references followed, and
/// samples that fit them.
@NullMarked
package io.kehu.testing.api;

import org.jspecify.annotations.NullMarked;
