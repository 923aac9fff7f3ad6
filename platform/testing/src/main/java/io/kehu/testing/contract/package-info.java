/// What crosses the wire, held against `contracts/`. [io.kehu.testing.contract.ContractCheck]
/// knows the events' schemas, [io.kehu.testing.contract.OpenApiCheck] looks at every HTTP
/// answer of a test, and [io.kehu.testing.contract.OpenApiPublished] keeps the committed
/// document equal to what the service says.
@NullMarked
package io.kehu.testing.contract;

import org.jspecify.annotations.NullMarked;
