/// How often. Each user, each client, and at public addresses each network address has a bucket of
/// requests that fills at a fixed rate. The buckets live in this process: with several gateways
/// behind a balancer each grants its share.
@NullMarked
package io.kehu.gateway.limit;

import org.jspecify.annotations.NullMarked;
