/// Lists as files. An export has the filters, the order and the access rule of the list that it is of, is read by a cursor in one snapshot and sent as it
/// is read, so that its size costs no memory. Where an import
/// takes the same kind in, the columns are named as its are: what was taken out can be taken in again. Elsewhere they are named as in the list.
///
/// A list that goes out as it is shown costs its feature one method: `exports.of("visits", request, page -> service.list(page, filter))`.
@NullMarked
package io.kehu.platform.export;

import org.jspecify.annotations.NullMarked;
