/// Lists as files. An export has the filters, the order and the access rule of the list that it is of, is read by a cursor in one snapshot and sent as it
/// is read, so that its size costs no memory. Its columns are named as those of the import of the same kind: what was taken out can be taken in again.
@NullMarked
package io.kehu.platform.export;

import org.jspecify.annotations.NullMarked;
