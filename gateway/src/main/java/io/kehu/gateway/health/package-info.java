/// Is everything there. `/health` asks all services at once whether they are ready and says so to
/// people and monitors; the gateway's own readiness (`/q/health/ready`) never depends on them, since
/// a gateway that is taken out because a service is down can explain nothing.
@NullMarked
package io.kehu.gateway.health;

import org.jspecify.annotations.NullMarked;
