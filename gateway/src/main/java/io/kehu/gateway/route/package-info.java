/// Where to. `/api/{service}/v1/…` is matched to a service, and the request is forwarded as a stream:
/// nothing is buffered, the client's pace is the service's pace. What may go wrong on the way has a
/// name in [io.kehu.gateway.route.Failure].
@NullMarked
package io.kehu.gateway.route;

import org.jspecify.annotations.NullMarked;
