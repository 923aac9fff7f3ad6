/// Generated customers in any number, the same ones each time: half of them Chinese companies, a quarter Chinese people, a quarter companies with Latin
/// names. They are written by COPY past the service, which takes minutes for a million.
@NullMarked
package io.kehu.bench.population;

import org.jspecify.annotations.NullMarked;
