package io.kehu.customer.merge;

import io.kehu.customer.customer.CustomerError;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Sends whoever asks for a merged customer, or for anything below it, to the survivor: 308 with the same
/// path, where the survivor's id stands in place of its own. Where the merged customer is named in a body
/// only, the refusal `customer-merged` stays; it names the survivor too. Runs before the platform gives
/// `Location` the gateway's prefix.
@Provider
@Priority(Priorities.USER + 100)
class MergedRedirect implements ContainerResponseFilter {
  private static final String CUSTOMERS = "/v1/customers/";
  private static final int UUID_LENGTH = 36;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == CustomerError.MERGED.status()
        && response.getEntity() instanceof Map<?, ?> problem
        && CustomerError.MERGED.code().equals(problem.get("code"))) {
      location(
              request.getUriInfo().getRequestUri(),
              String.valueOf(problem.get("mergedId")),
              String.valueOf(problem.get("survivorId")))
          .ifPresent(location -> {
            response.setStatus(308);
            response.setEntity(null);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, location);
          });
    }
  }

  static Optional<String> location(URI asked, String mergedId, String survivorId) {
    String path = asked.getRawPath();
    int end = CUSTOMERS.length() + UUID_LENGTH;
    if (path.length() < end
        || !path.substring(0, end).toLowerCase(Locale.ROOT).equals(CUSTOMERS + mergedId)) {
      return Optional.empty();
    }
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    return Optional.of(CUSTOMERS + survivorId + path.substring(end) + query);
  }
}
