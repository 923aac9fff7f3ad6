/// What is sold: articles by SKU, kept by hand or by the ERP.
@NullMarked
package io.kehu.sales.product;

import org.jspecify.annotations.NullMarked;
