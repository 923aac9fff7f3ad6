package io.kehu.platform.export;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The address of an export ends as a file is called: `export.csv`. The router can tell only whole segments apart, so behind this filter it is `export/csv`. The
/// API document says what callers say.
@Provider
@PreMatching
class ExportAddresses implements ContainerRequestFilter {
  private static final Pattern FILE =
      Pattern.compile("^([^?]*/export)\\.(csv|xlsx|ndjson)(\\?.*)?$", Pattern.DOTALL);

  @Override
  public void filter(ContainerRequestContext request) {
    URI address = request.getUriInfo().getRequestUri();
    if (address.getRawPath().contains("/export.")) {
      Matcher file = FILE.matcher(address.toString());
      if (file.matches()) {
        String query = file.group(3) == null ? "" : file.group(3);
        request.setRequestUri(URI.create(file.group(1) + "/" + file.group(2) + query));
      }
    }
  }
}
