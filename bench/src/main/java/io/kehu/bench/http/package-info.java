/// What the HTTP APIs can bear, beside the same SQL by pgbench and an endpoint that needs no database.
@NullMarked
package io.kehu.bench.http;

import org.jspecify.annotations.NullMarked;
