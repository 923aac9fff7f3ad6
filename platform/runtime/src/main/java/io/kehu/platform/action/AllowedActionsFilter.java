package io.kehu.platform.action;

import io.kehu.platform.web.IfNoneMatch;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;

/// Adds `allowedActions` to each record that is answered by itself. Where it is read, the tag tells the list apart too:
/// what the reader may do can change while the record does not. A record without a tag is a former version, on which
/// nobody acts.
@Provider
@Priority(Priorities.USER + 100)
public class AllowedActionsFilter implements ContainerResponseFilter {
  private static final Set<String> READS = Set.of("GET", "HEAD");

  private final AllowedActions actions;

  AllowedActionsFilter(AllowedActions actions) {
    this.actions = actions;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Object record = response.getEntity();
    Object etag = response.getHeaders().getFirst(HttpHeaders.ETAG);
    if (record == null || etag == null || !actions.isKnown(record.getClass())) {
      return;
    }
    List<String> allowed = actions.of(record);
    response.setEntity(new ActingRecord(record, allowed));
    if (READS.contains(request.getMethod())) {
      String variant = Integer.toHexString(String.join(",", allowed).hashCode());
      response.getHeaders().putSingle(HttpHeaders.ETAG, IfNoneMatch.variant(etag, variant));
    }
  }
}
