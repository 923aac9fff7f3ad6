package io.kehu.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergedRedirectTest {
  private final String merged = UUID.randomUUID().toString();
  private final String survivor = UUID.randomUUID().toString();

  @Test
  void pathAndQueryStayButForTheId() {
    assertThat(location("/v1/customers/" + merged)).contains("/v1/customers/" + survivor);
    assertThat(location("/v1/customers/" + merged + "/timeline?type=ORDER&q=%E4%B8%8A"))
        .contains("/v1/customers/" + survivor + "/timeline?type=ORDER&q=%E4%B8%8A");
  }

  @Test
  void idMayBeWrittenInCapitals() {
    assertThat(location("/v1/customers/" + merged.toUpperCase(Locale.ROOT) + "/contacts"))
        .contains("/v1/customers/" + survivor + "/contacts");
  }

  @Test
  void pathThatDoesNotNameTheMergedCustomerGoesNowhere() {
    assertThat(location("/v1/customers/" + survivor + "/merges")).isEmpty();
    assertThat(location("/v1/contacts/" + merged)).isEmpty();
    assertThat(location("/v1/customers")).isEmpty();
  }

  private java.util.Optional<String> location(String path) {
    return MergedRedirect.location(URI.create("http://localhost" + path), merged, survivor);
  }
}
