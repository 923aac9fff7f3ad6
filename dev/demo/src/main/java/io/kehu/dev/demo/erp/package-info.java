/// The worked ERP example: public data sets as the extracts of an ERP, mapped to rows of the import API.
@NullMarked
package io.kehu.dev.demo.erp;

import org.jspecify.annotations.NullMarked;
