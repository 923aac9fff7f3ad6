/// What a profile can hold: one JSON Schema per section and version, a resource `profile/<kind>/<section>.v<n>.json`. Beside the draft's own keywords a field says its
/// `x-sensitivity` (NORMAL, PERSONAL, SPECIAL), its Chinese title, the labels of its codes, how it is best entered (`x-widget`), what it counts for
/// completeness (`x-weight`, 1 if absent), and what it was called in the version before (`x-renamed-from`).
///
/// A new version is a new file. It may add fields, rename them, make them more sensitive or narrow what they take, but it drops none: so whatever was written by an
/// older version is read by the newest, and only the next write is held to its new bounds.
@NullMarked
package io.kehu.customer.profile.schema;

import org.jspecify.annotations.NullMarked;
