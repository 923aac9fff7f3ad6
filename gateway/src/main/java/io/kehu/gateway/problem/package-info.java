/// Refusals. Whatever goes wrong between the client and a service is answered as RFC 9457
/// `application/problem+json`: the code is listed in [io.kehu.gateway.problem.Problem.Kind], the
/// texts in `problems*.properties`, and [io.kehu.gateway.problem.Problems] writes the answer.
@NullMarked
package io.kehu.gateway.problem;

import org.jspecify.annotations.NullMarked;
