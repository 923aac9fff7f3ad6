package io.kehu.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
    "2001:db8:1:2:ffff:0:0:1, 2001:db8:1:2",
    "::1, ::1"
  })
  void countsAnIpv6NetworkAsOne(String host, String expected) {
    assertThat(Addresses.household(host)).isEqualTo(expected);
  }
}
