/// The worked ERP example: the extract of a made-up ERP in `src/main/resources/erp-example` (four groups of companies, their people, statements and
/// invoices), as it comes out on a bad day: in random order, children before their parents, and six rows wrong. It is mapped, sent, mended, and compared
/// until both sides hold the same.
@NullMarked
package io.kehu.dev.demo.erp.example;

import org.jspecify.annotations.NullMarked;
